// The temporary files of writes under way, where a signal handler can find them. For this
// module only; the handler itself calls remove_temporaries() of io/file.h.
#ifndef PLAN_IO_TEMPORARIES_H_
#define PLAN_IO_TEMPORARIES_H_

#include <string>

namespace plan {

struct TemporarySlot;

// A file that is removed unless it was kept. Registered before the file is made, so that a
// signal at any moment leaves nothing behind. Any thread may make one.
class Temporary {
 public:
  Temporary() = default;
  // REQUIRES: path is shorter than PATH_MAX.
  explicit Temporary(const std::string& path);
  Temporary(Temporary&& other) noexcept;
  Temporary& operator=(Temporary&& other) noexcept;
  ~Temporary();

  [[nodiscard]] const char* path() const;
  // The file is no longer temporary: it was renamed, or never made.
  void keep();

 private:
  TemporarySlot* slot_ = nullptr;
};

}  // namespace plan

#endif  // PLAN_IO_TEMPORARIES_H_
