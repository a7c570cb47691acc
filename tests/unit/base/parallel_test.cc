#include "plan/base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using plan::for_each_index;

TEST_CASE("every index once, with any number of threads") {
  for (std::size_t jobs : {0, 1, 2, 7, 100}) {
    for (std::size_t count : {0, 1, 2, 50}) {
      std::vector<std::atomic<int>> calls(count);
      for_each_index(count, jobs, [&](std::size_t i) { ++calls[i]; });
      for (const std::atomic<int>& one : calls) CHECK(one == 1);
    }
  }
}

TEST_CASE("one thing is done by the caller") {
  auto caller = std::this_thread::get_id();
  for_each_index(1, 8, [&](std::size_t) { CHECK(std::this_thread::get_id() == caller); });
  for_each_index(9, 1, [&](std::size_t) { CHECK(std::this_thread::get_id() == caller); });
}

TEST_CASE("what is thrown reaches the caller") {
  auto work = [](std::size_t i) {
    if (i == 3) throw std::runtime_error("three");
  };
  CHECK_THROWS_AS(for_each_index(8, 4, work), std::runtime_error);
}
