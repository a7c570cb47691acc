// Numbers: 一、（一）1.（1）① as in GB/T 9704-2012, 一是, 第一阶段, 第一条.
//
// Numbers are given to items, never written by hand. How deep a number stands is counted in
// numbered levels: items below an unnumbered one take its place, so that no level is skipped.
#ifndef PLAN_PUBLISH_NUMBERING_H_
#define PLAN_PUBLISH_NUMBERING_H_

#include <string>

#include "plan/publish/part.h"
#include "plan/publish/voice.h"

namespace plan::publishing {

// Fills `number`, `mention` and `face` of everything below `root` (whose items are the
// chapters). Articles are counted through the whole of it.
void number_parts(const Voice& voice, Part& root);

// The number of an item that runs on in a sentence: （1）.
[[nodiscard]] std::string run_on_number(const Voice& voice, Numbering numbering, int n,
                                        bool nested);

}  // namespace plan::publishing

#endif  // PLAN_PUBLISH_NUMBERING_H_
