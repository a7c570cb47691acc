// Tells on standard error how far a long reading has come.
#ifndef TOOLS_PLAN_PROGRESS_H_
#define TOOLS_PLAN_PROGRESS_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "command.h"
#include "plan/score/log.h"

namespace plan::tool {

// One line: how much was read, of how much (0: unknown), how fast, and how long the rest takes.
[[nodiscard]] Message progress_line(std::uint64_t bytes, std::uint64_t of, std::uint64_t rows,
                                    std::chrono::milliseconds passed);

// Writes that line from the second second on, four times a second, over itself, and takes it
// away when it goes out of scope; only where standard error is a terminal. `console` and
// `progress` must outlive it, and nobody else may write to standard error meanwhile.
class ProgressTeller {
 public:
  ProgressTeller(const std::vector<std::string>& files, const score::Progress& progress,
                 Console& console);
  ~ProgressTeller();
  ProgressTeller(const ProgressTeller&) = delete;
  ProgressTeller& operator=(const ProgressTeller&) = delete;

 private:
  void tell();

  const score::Progress& progress_;
  Console& console_;
  std::uint64_t total_ = 0;
  std::mutex mutex_;
  std::condition_variable done_;
  bool is_done_ = false;
  std::thread thread_;
};

}  // namespace plan::tool

#endif  // TOOLS_PLAN_PROGRESS_H_
