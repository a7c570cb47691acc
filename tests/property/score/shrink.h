// Makes a failing case small: leaves out whatever can be left out while it still fails.
#ifndef TESTS_PROPERTY_SCORE_SHRINK_H_
#define TESTS_PROPERTY_SCORE_SHRINK_H_

#include <functional>

#include "spec.h"

namespace reference {

[[nodiscard]] Case shrunk(Case given, const std::function<bool(const Case&)>& fails);

}  // namespace reference

#endif  // TESTS_PROPERTY_SCORE_SHRINK_H_
