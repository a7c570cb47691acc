// What the processor of this machine knows beyond what every one of its kind does. Code for it
// stands in functions marked with the target, and is chosen when the program runs.
#ifndef PLAN_BASE_PROCESSOR_H_
#define PLAN_BASE_PROCESSOR_H_

namespace plan {

[[nodiscard]] bool knows_avx2();    // with BMI1, BMI2 and POPCNT
[[nodiscard]] bool knows_avx512();  // F, BW, VL, VBMI and VBMI2
[[nodiscard]] bool knows_aes();     // AES-NI beside AVX2

}  // namespace plan

#endif  // PLAN_BASE_PROCESSOR_H_
