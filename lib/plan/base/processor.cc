#include "plan/base/processor.h"

#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif

namespace plan {

// The code behind the compiler's question asks the processor whenever the library is loaded,
// which a virtual machine makes slow: a twentieth of `plan --version`. libc has asked already.
#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
bool knows_avx2() {
  return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1) && CPU_FEATURE_ACTIVE(BMI2) &&
         CPU_FEATURE_ACTIVE(POPCNT);
}
bool knows_avx512() {
  return CPU_FEATURE_ACTIVE(AVX512F) && CPU_FEATURE_ACTIVE(AVX512BW) &&
         CPU_FEATURE_ACTIVE(AVX512VL) && CPU_FEATURE_ACTIVE(AVX512_VBMI) &&
         CPU_FEATURE_ACTIVE(AVX512_VBMI2);
}
bool knows_aes() {
  return CPU_FEATURE_ACTIVE(AES) && CPU_FEATURE_ACTIVE(AVX2);
}
#elif defined(__x86_64__)
bool knows_avx2() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}
bool knows_avx512() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") &&
         __builtin_cpu_supports("avx512vbmi2");
}
bool knows_aes() {
  return __builtin_cpu_supports("aes") && __builtin_cpu_supports("avx2");
}
#else
bool knows_avx2() {
  return false;
}
bool knows_avx512() {
  return false;
}
bool knows_aes() {
  return false;
}
#endif

}  // namespace plan
