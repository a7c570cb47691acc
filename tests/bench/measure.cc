// measure [--bytes N] [--tsv FILE] RUNS LABEL COMMAND… [-- LABEL COMMAND…]…
//
// Runs the commands in turn, RUNS times each, output thrown away, and prints the medians of
// wall time, processor time and peak memory. Beside the times stands how many times those of
// the first command they are; with --bytes, how many megabytes of N bytes went by a second.
// --tsv adds a line a command to FILE: label, runs, wall µs, cpu µs, peak KiB, exit status.
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
  int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  job.status = std::max(job.status, exit);  // that one run went wrong has to be seen
  return exit != 127;
}

long median(std::vector<long> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Options {
  double bytes = 0;           // 0: not known
  const char* tsv = nullptr;  // null: none
  int runs = 0;
  int first_job = 0;  // in argv
};

Options read_options(int argc, char** argv) {
  Options options;
  int i = 1;
  for (; i + 1 < argc && std::strncmp(argv[i], "--", 2) == 0; i += 2) {
    if (std::strcmp(argv[i], "--bytes") == 0) {
      options.bytes = std::atof(argv[i + 1]);
    } else if (std::strcmp(argv[i], "--tsv") == 0) {
      options.tsv = argv[i + 1];
    } else {
      return {};
    }
  }
  if (i < argc) options.runs = std::atoi(argv[i]);
  options.first_job = i + 1;
  return options;
}

std::vector<Job> read_jobs(int first, int argc, char** argv) {
  std::vector<Job> jobs;
  for (int i = first; i < argc; ++i) {
    Job& job = jobs.emplace_back();
    job.label = argv[i++];
    for (; i < argc && std::strcmp(argv[i], "--") != 0; ++i) job.command.push_back(argv[i]);
    if (job.command.empty()) return {};
    job.command.push_back(nullptr);
  }
  return jobs;
}

// For printf, which pads by bytes: what pads a label to 26 characters.
int padded_width(const std::string& label) {
  auto inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  return 26 + static_cast<int>(std::count_if(label.begin(), label.end(), inside));
}

void print(const std::vector<Job>& jobs, double bytes) {
  std::printf("%-26s %18s %18s %10s%s  %s\n", "", "wall ms", "cpu ms", "peak MiB",
              bytes > 0 ? "    MB/s" : "", "exit");
  long first_wall = std::max(median(jobs.front().wall), 1L);
  long first_cpu = std::max(median(jobs.front().cpu), 1L);
  for (const Job& job : jobs) {
    auto thousandths = [](long value) { return static_cast<double>(value) / 1000.0; };
    auto ratio = [](long value, long first) {
      return static_cast<double>(value) / static_cast<double>(first);
    };
    long wall = median(job.wall), cpu = median(job.cpu);
    std::printf("%-*s %10.2f %6.2fx %10.2f %6.2fx %10.1f", padded_width(job.label),
                job.label.c_str(), thousandths(wall), ratio(wall, first_wall), thousandths(cpu),
                ratio(cpu, first_cpu), static_cast<double>(median(job.memory)) / 1024.0);
    // Bytes in a microsecond are megabytes in a second.
    if (bytes > 0) std::printf("%8.0f", bytes / static_cast<double>(std::max(wall, 1L)));
    std::printf("  %d\n", job.status);
  }
}

bool add_to_file(const std::vector<Job>& jobs, int runs, const char* path) {
  std::FILE* file = std::fopen(path, "a");
  if (file == nullptr) return false;
  for (const Job& job : jobs) {
    std::fprintf(file, "%s\t%d\t%ld\t%ld\t%ld\t%d\n", job.label.c_str(), runs, median(job.wall),
                 median(job.cpu), median(job.memory), job.status);
  }
  return std::fclose(file) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options = read_options(argc, argv);
  std::vector<Job> jobs = read_jobs(options.first_job, argc, argv);
  if (options.runs < 1 || jobs.empty()) {
    std::fputs(
        "usage: measure [--bytes N] [--tsv FILE] RUNS LABEL COMMAND... "
        "[-- LABEL COMMAND...]...\n",
        stderr);
    return 2;
  }
  for (int run = 0; run < options.runs; ++run) {
    for (Job& job : jobs) {
      if (!run_once(job)) {
        std::fprintf(stderr, "cannot run %s\n", job.command.front());
        return 2;
      }
    }
  }
  print(jobs, options.bytes);
  if (options.tsv != nullptr && !add_to_file(jobs, options.runs, options.tsv)) {
    std::fprintf(stderr, "cannot write %s\n", options.tsv);
    return 2;
  }
  return 0;
}
