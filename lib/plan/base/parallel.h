// Work on many things at once.
#ifndef PLAN_BASE_PARALLEL_H_
#define PLAN_BASE_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace plan {

// Calls `work` with 0 … count-1, each once, from at most `jobs` threads (0: one a core), the
// calling one among them; returns when all are done. No thread is begun for one thing, and
// where the system grants none the caller does all. What `work` throws is thrown again here.
void for_each_index(std::size_t count, std::size_t jobs,
                    const std::function<void(std::size_t)>& work);

}  // namespace plan

#endif  // PLAN_BASE_PARALLEL_H_
