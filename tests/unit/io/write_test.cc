#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>

#include <csignal>
#include <thread>

#include "plan/io/file.h"
#include "plan/io/temporaries.h"
#include "support/temp_folder.h"

using namespace plan;

namespace {

std::string refusal(const Result<void>& result) {
  if (result) return "";
  CHECK_FALSE(result.error().message.zh.empty());
  return result.error().message.en;
}

}  // namespace

TEST_CASE("a new file gets the bytes and the mode of any new file") {
  TempFolder folder;
  mode_t old = ::umask(027);
  CHECK(write_file(folder / "f", std::string("a\0b", 3)));
  ::umask(old);
  CHECK(get(folder / "f") == std::string("a\0b", 3));
  CHECK(mode_of(folder / "f") == 0640);
  CHECK(folder.count() == 1);
  CHECK(write_file(folder / "empty", ""));
  CHECK(get(folder / "empty").empty());
}

TEST_CASE("a file that is replaced keeps its mode") {
  TempFolder folder;
  put(folder / "f", "old and long");
  ::chmod((folder / "f").c_str(), 0604);
  CHECK(write_file(folder / "f", "new"));
  CHECK(get(folder / "f") == "new");
  CHECK(mode_of(folder / "f") == 0604);
  CHECK(folder.count() == 1);
}

TEST_CASE("a relative name is written in the working folder") {
  TempFolder folder;
  const std::string here = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  CHECK(write_file("f", "x"));
  std::filesystem::current_path(here);
  CHECK(get(folder / "f") == "x");
}

TEST_CASE("a symbolic link is followed and stays") {
  TempFolder folder;
  std::filesystem::create_directory(folder / "sub");
  put(folder / "sub/real", "old");
  REQUIRE(::symlink("sub/real", (folder / "one").c_str()) == 0);
  REQUIRE(::symlink((folder / "one").c_str(), (folder / "two").c_str()) == 0);
  CHECK(write_file(folder / "two", "new"));
  CHECK(get(folder / "sub/real") == "new");
  CHECK(std::filesystem::is_symlink(folder / "two"));
  CHECK(std::filesystem::is_symlink(folder / "one"));

  // A link to what does not exist yet.
  REQUIRE(::symlink("sub/later", (folder / "three").c_str()) == 0);
  CHECK(write_file(folder / "three", "made"));
  CHECK(get(folder / "sub/later") == "made");
  CHECK(std::filesystem::is_symlink(folder / "three"));

  REQUIRE(::symlink("circle", (folder / "circle").c_str()) == 0);
  CHECK(refusal(write_file(folder / "circle", "x")) ==
        "cannot write " + (folder / "circle") + ": its symbolic links lead in a circle");
}

TEST_CASE("what cannot be written leaves nothing behind") {
  TempFolder folder;
  std::filesystem::create_directory(folder / "locked");
  ::chmod((folder / "locked").c_str(), 0555);
  put(folder / "readonly", "old");
  ::chmod((folder / "readonly").c_str(), 0444);
  put(folder / "file", "x");
  const std::size_t before = folder.count();
  {
    AsNobody nobody;
    auto reason = [&](const std::string& path) {
      std::string all = refusal(write_file(path, "x"));
      const std::string begin = "cannot write " + path + ": ";
      return all.starts_with(begin) ? all.substr(begin.size()) : all;
    };
    CHECK(reason(folder.path()) == "it is a folder");
    CHECK(reason(folder / "none/") == "it is a folder");
    CHECK(reason(folder / "none/f") == "there is no such file or folder");
    CHECK(reason(folder / "file/f") == "a part of its path is not a folder");
    CHECK(reason(folder / "locked/f") == "permission denied");
    CHECK(reason(folder / "readonly") == "permission denied");
    CHECK(reason("") == "there is no such file or folder");
    CHECK(reason("/dev/full") == "there is no space left");
  }
  CHECK(get(folder / "readonly") == "old");
  CHECK(folder.count() == before);
}

TEST_CASE("an input is never overwritten, however it is named") {
  TempFolder folder;
  put(folder / "plan.yaml", "old");
  REQUIRE(::symlink("plan.yaml", (folder / "link").c_str()) == 0);
  REQUIRE(::link((folder / "plan.yaml").c_str(), (folder / "hard").c_str()) == 0);
  for (const char* name : {"plan.yaml", "./plan.yaml", "link", "hard"}) {
    CHECK(refusal(write_file(folder / name, "new", {folder / "plan.yaml"})) ==
          "cannot write " + (folder / name) + ": it is one of the inputs");
  }
  CHECK(refusal(write_file(folder / "plan.yaml", "new", {folder / "hard"})) != "");
  CHECK(get(folder / "plan.yaml") == "old");
  CHECK(write_file(folder / "other", "new", {folder / "plan.yaml", folder / "none"}));
  CHECK(write_file("/dev/null", "x", {"/dev/null"}));
}

TEST_CASE("devices and FIFOs are written to, never replaced") {
  CHECK(write_file("/dev/null", "x"));
  CHECK(std::filesystem::is_character_file("/dev/null"));
  TempFolder folder;
  const std::string fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  const std::string bytes(200'000, 'x');
  std::string read;
  std::thread reader([&] { read = get(fifo); });
  CHECK(write_file(fifo, bytes));
  reader.join();
  CHECK(read == bytes);
  CHECK(std::filesystem::is_fifo(fifo));
}

TEST_CASE("a reader that went away is no failure") {
  TempFolder folder;
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  auto old = std::signal(SIGPIPE, SIG_IGN);
  ::close(ends[0]);
  CHECK(write_file("/dev/fd/" + std::to_string(ends[1]), "x"));
  ::close(ends[1]);
  std::signal(SIGPIPE, old);
}

TEST_CASE("a name of an open descriptor means that descriptor") {
  TempFolder folder;
  int fd = ::open((folder / "f").c_str(), O_RDWR | O_CREAT | O_APPEND, 0644);
  REQUIRE(fd >= 0);
  const std::string number = std::to_string(fd);
  CHECK(write_file("/dev/fd/" + number, "one,"));
  CHECK(write_file("/proc/self/fd/" + number, "two"));
  CHECK(get(folder / "f") == "one,two");
  CHECK(folder.count() == 1);
  ::close(fd);
  CHECK(refusal(write_file("/dev/fd/" + number, "x")) ==
        "cannot write /dev/fd/" + number + ": it is not open");
}

TEST_CASE("several files are written all or none") {
  TempFolder folder;
  put(folder / "a", "old");
  CHECK(write_files({{folder / "a", "1"}, {folder / "b", "2"}}));
  CHECK(get(folder / "a") == "1");
  CHECK(get(folder / "b") == "2");
  CHECK_FALSE(write_files({{folder / "a", "3"}, {folder / "c", "4"}, {folder / "no/d", "5"}}));
  CHECK_FALSE(write_files({{folder / "a", "3"}, {"/dev/full", "4"}}));
  CHECK(get(folder / "a") == "1");
  CHECK(folder.count() == 2);
  CHECK(refusal(write_files({{folder / "x", "1"}, {folder / "./x", "2"}})) ==
        "cannot write " + (folder / "./x") + ": two outputs would go to the same file");
  CHECK(write_files({}));
}

TEST_CASE("a signal handler can remove what is under way") {
  TempFolder folder;
  put(folder / "under way", "x");
  {
    Temporary temporary(folder / "under way");
    remove_temporaries();
    CHECK(folder.count() == 0);
  }
  put(folder / "kept", "x");
  {
    Temporary temporary(folder / "kept");
    Temporary moved = std::move(temporary);
    CHECK(moved.path() == folder / "kept");
    moved.keep();
  }
  remove_temporaries();
  CHECK(folder.count() == 1);
  { Temporary temporary(folder / "kept"); }
  CHECK(folder.count() == 0);
}

TEST_CASE("a run that is killed while writing leaves the old file and nothing else") {
  TempFolder folder;
  put(folder / "f", "old");
  const std::string fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGTERM, [](int) {
      remove_temporaries();
      ::_exit(7);
    });
    // The temporary of `f` is complete when the FIFO, whose reader reads little, fills up.
    (void)write_files({{folder / "f", "new"}, {fifo, std::string(1 << 20, 'x')}});
    ::_exit(0);
  }
  int reader = ::open(fifo.c_str(), O_RDONLY);
  char buffer[10];
  REQUIRE(::read(reader, buffer, sizeof buffer) == 10);
  CHECK(folder.count() == 3);
  ::kill(child, SIGTERM);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  ::close(reader);
  CHECK(WEXITSTATUS(status) == 7);
  CHECK(folder.count() == 2);
  CHECK(get(folder / "f") == "old");
}
