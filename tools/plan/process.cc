#include "process.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>

#include "plan/io/file.h"
#include "plan/io/reason.h"

namespace plan::tool {
namespace {

constexpr std::size_t kBlock = 1 << 16;

struct Output {
  std::string pending;
  int error = 0;  // errno of the first write that failed
};

Output& output() {
  static Output the_output;
  return the_output;
}

// Returns 0, or the errno of the write that failed.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

void drain() {
  Output& out = output();
  if (out.error == 0) out.error = write_all(STDOUT_FILENO, out.pending);
  out.pending.clear();
  if (out.error == EPIPE) {  // the reader has enough: `plan lint | head`
    remove_temporaries();
    ::_exit(kDone);
  }
}

// Signal handlers may only call what is async-signal-safe.
extern "C" void on_kill(int signal_number) {
  remove_temporaries();
  ::signal(signal_number, SIG_DFL);
  ::raise(signal_number);
}

// No time for languages: the heap may be broken.
void leave_with_bug() noexcept {
  remove_temporaries();
  constexpr std::string_view kWords =
      "plan " PLAN_VERSION
      " met a bug in itself; this is not your fault. Please report it with the command you "
      "gave and, if you can, the files it read.\n";
  (void)write_all(STDERR_FILENO, kWords);
  ::_exit(kBug);
}

extern "C" void on_crash(int) {
  leave_with_bug();
}

void handle(int signal_number, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  ::sigemptyset(&action.sa_mask);
  struct sigaction old {};
  ::sigaction(signal_number, nullptr, &old);
  if (old.sa_handler == SIG_IGN) return;  // nohup
  ::sigaction(signal_number, &action, nullptr);
}

int terminal_width() {
  winsize size{};
  for (int fd : {STDOUT_FILENO, STDERR_FILENO}) {
    if (::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  }
  return 100;
}

}  // namespace

void prepare_process() {
#ifdef __GLIBC__
  // What one part of a document gives back the next one takes. Returned to the system in
  // between, it comes back as new pages to be cleared: nearly half of the CPU of many docx in
  // one call, and two hundred page faults of one.
  ::mallopt(M_TRIM_THRESHOLD, 8 << 20);
  ::mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
  for (int fd = 0; fd <= 2; ++fd) {
    // The lowest free descriptor is the closed one. A result that goes to a closed output is
    // lost: writing it has to fail.
    int mode = fd == STDOUT_FILENO ? O_RDONLY : O_RDWR;
    if (::fcntl(fd, F_GETFD) == -1 && errno == EBADF) (void)::open("/dev/null", mode);
  }
  for (int signal_number : {SIGINT, SIGTERM, SIGHUP}) handle(signal_number, on_kill);
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
  handle(SIGABRT, on_crash);
#ifndef __SANITIZE_ADDRESS__  // which has a report of its own to give
  // A stack that ran out needs another one to say so.
  static char other_stack[1 << 14];
  stack_t stack{};
  stack.ss_sp = other_stack;
  stack.ss_size = sizeof other_stack;
  ::sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  ::sigemptyset(&action.sa_mask);
  for (int signal_number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) {
    ::sigaction(signal_number, &action, nullptr);
  }
#endif
  std::set_terminate(leave_with_bug);
}

Console real_console() {
  Console console;
  console.out = [](std::string_view bytes) {
    output().pending += bytes;
    if (output().pending.size() >= kBlock) drain();
  };
  console.err = [](std::string_view bytes) {
    drain();  // what was said first is seen first
    (void)write_all(STDERR_FILENO, bytes);
  };
  console.env = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  console.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  console.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  if (console.out_is_terminal || console.err_is_terminal) console.width = terminal_width();
  return console;
}

bool flush_output(Console& console) {
  drain();
  // Some file systems tell of a full disk only when the file is closed.
  int copy = ::dup(STDOUT_FILENO);
  if (copy >= 0 && ::close(copy) != 0 && output().error == 0) output().error = errno;
  if (output().error == 0) return true;
  cannot(cannot_write("-", output().error).value(), console);
  return false;
}

}  // namespace plan::tool
