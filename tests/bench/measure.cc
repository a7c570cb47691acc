// measure RUNS LABEL COMMAND… [-- LABEL COMMAND…]…
//
// Runs the commands in turn, RUNS times each, output thrown away, and prints the medians of
// wall time, processor time and peak memory. Beside the times stands how many times those of
// the first command they are.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

struct Job {
  std::string label;
  std::vector<char*> command;           // ends in a null pointer
  std::vector<long> wall, cpu, memory;  // µs, µs, KiB
  int status = 0;
};

long microseconds(const timeval& time) {
  return time.tv_sec * 1'000'000L + time.tv_usec;
}

long now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1'000'000L + time.tv_nsec / 1000;
}

bool run_once(Job& job) {
  long start = now();
  pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) {
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) {
      dup2(nowhere, STDOUT_FILENO);
      dup2(nowhere, STDERR_FILENO);
    }
    execvp(job.command.front(), job.command.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return false;
  job.wall.push_back(now() - start);
  job.cpu.push_back(microseconds(usage.ru_utime) + microseconds(usage.ru_stime));
  job.memory.push_back(usage.ru_maxrss);
  job.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return job.status != 127;
}

long median(std::vector<long> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::vector<Job> read_jobs(int argc, char** argv) {
  std::vector<Job> jobs;
  for (int i = 2; i < argc; ++i) {
    Job& job = jobs.emplace_back();
    job.label = argv[i++];
    for (; i < argc && std::strcmp(argv[i], "--") != 0; ++i) job.command.push_back(argv[i]);
    if (job.command.empty()) return {};
    job.command.push_back(nullptr);
  }
  return jobs;
}

}  // namespace

int main(int argc, char** argv) {
  int runs = argc > 1 ? std::atoi(argv[1]) : 0;
  std::vector<Job> jobs = read_jobs(argc, argv);
  if (runs < 1 || jobs.empty()) {
    std::fputs("usage: measure RUNS LABEL COMMAND... [-- LABEL COMMAND...]...\n", stderr);
    return 2;
  }
  for (int run = 0; run < runs; ++run) {
    for (Job& job : jobs) {
      if (!run_once(job)) {
        std::fprintf(stderr, "cannot run %s\n", job.command.front());
        return 2;
      }
    }
  }
  std::printf("%-24s %18s %18s %10s  %s\n", "", "wall ms", "cpu ms", "peak MiB", "exit");
  long first_wall = std::max(median(jobs.front().wall), 1L);
  long first_cpu = std::max(median(jobs.front().cpu), 1L);
  for (const Job& job : jobs) {
    auto thousandths = [](long value) { return static_cast<double>(value) / 1000.0; };
    auto ratio = [](long value, long first) {
      return static_cast<double>(value) / static_cast<double>(first);
    };
    long wall = median(job.wall), cpu = median(job.cpu);
    std::printf("%-24s %10.2f %6.2fx %10.2f %6.2fx %10.1f  %d\n", job.label.c_str(),
                thousandths(wall), ratio(wall, first_wall), thousandths(cpu),
                ratio(cpu, first_cpu), static_cast<double>(median(job.memory)) / 1024.0,
                job.status);
  }
  return 0;
}
