// How a measured value became points, in words. Internal to the explanations.
#ifndef PLAN_SCORE_EXPLAIN_CONVERT_H_
#define PLAN_SCORE_EXPLAIN_CONVERT_H_

#include "plan/base/message.h"
#include "plan/base/ratio.h"
#include "plan/model/method.h"

namespace plan::score {

// `x` has become `score` out of `full`. `usual_of`: the value that `of` has by default.
[[nodiscard]] Message explain_conversion(const Conversion& conversion, const Ratio& x,
                                         const Ratio& full, const Ratio& usual_of,
                                         const Ratio& score);

// `x` of `of`, on a scale of `full` points.
[[nodiscard]] Message explain_share(const Ratio& x, const Ratio& of, const Ratio& full,
                                    const Ratio& score);

}  // namespace plan::score

#endif  // PLAN_SCORE_EXPLAIN_CONVERT_H_
