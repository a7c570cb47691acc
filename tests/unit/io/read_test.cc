#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <thread>

#include "plan/io/file.h"
#include "support/temp_folder.h"

using namespace plan;

TEST_CASE("a file is read whole, whatever is in it") {
  TempFolder folder;
  const std::string bytes = std::string("a\0\r\n\xff", 5) + std::string(300'000, 'x');
  put(folder / "f", bytes);
  CHECK(read_file(folder / "f", 1'000'000).value() == bytes);
  put(folder / "empty", "");
  CHECK(read_file(folder / "empty", 10).value().empty());
}

TEST_CASE("more bytes than allowed are refused, and the limit is named") {
  TempFolder folder;
  put(folder / "f", "12345");
  CHECK(read_file(folder / "f", 5).value() == "12345");
  auto refused = read_file(folder / "f", 4);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.en ==
        (folder / "f") + " has more than 4 bytes (limit `bytes`)");
  CHECK(refused.error().message.zh == (folder / "f") + " 超过 4 字节（限制 bytes）");
  CHECK_FALSE(refused.error().help.en.empty());
}

TEST_CASE("a device without end is read up to the limit") {
  auto refused = read_file("/dev/zero", 1'000'000);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.en == "/dev/zero has more than 1000000 bytes (limit `bytes`)");
  CHECK(read_file("/dev/null", 10).value().empty());
  CHECK_FALSE(read_file("/proc/self/status", 1 << 20).value().empty());
}

TEST_CASE("what cannot be read is said in both languages") {
  TempFolder folder;
  struct Case {
    std::string path;
    std::string en;
    std::string zh;
  };
  put(folder / "secret", "x");
  ::chmod((folder / "secret").c_str(), 0);
  put(folder / "file", "x");
  const Case cases[] = {
      {folder / "none", "there is no such file or folder", "没有这个文件或文件夹"},
      {folder.path(), "it is a folder", "它是文件夹"},
      {folder / "secret", "permission denied", "没有权限"},
      {folder / "file/x", "a part of its path is not a folder", "路径中有一部分不是文件夹"},
      {folder / std::string(300, 'x'), "its name is too long", "文件名过长"},
  };
  AsNobody nobody;
  for (const Case& c : cases) {
    for (bool whole : {true, false}) {
      Error error = whole ? read_file(c.path, 100).error() : open_file(c.path).error();
      CHECK(error.message.en == "cannot read " + c.path + ": " + c.en);
      CHECK(error.message.zh == "无法读取 " + c.path + "：" + c.zh);
    }
  }
  CHECK_FALSE(read_file("", 10));
  CHECK_FALSE(read_file(std::string("/dev/null\0x", 11), 10));
}

TEST_CASE("names are shown without what a terminal would obey") {
  CHECK(read_file("/none/\x1b[31m", 10).error().message.en ==
        "cannot read /none/\\u{1b}[31m: there is no such file or folder");
}

TEST_CASE("a FIFO is read to its end") {
  TempFolder folder;
  const std::string fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  const std::string bytes(200'000, 'x');
  std::thread writer([&] { put(fifo, bytes); });
  CHECK(read_file(fifo, 1'000'000).value() == bytes);
  writer.join();
}

TEST_CASE("a source hands out bytes in blocks") {
  TempFolder folder;
  put(folder / "f", "abcdef");
  auto source = open_file(folder / "f").value();
  CHECK(source->name() == folder / "f");
  char buffer[4];
  CHECK(source->read(buffer, 4).value() == 4);
  CHECK(std::string(buffer, 4) == "abcd");
  CHECK(source->read(buffer, 4).value() == 2);
  CHECK(source->read(buffer, 4).value() == 0);
  CHECK(source->read(buffer, 4).value() == 0);

  auto memory = memory_source("m", "abcde", 2);
  CHECK(memory->read(buffer, 4).value() == 2);
  CHECK(memory->read(buffer, 1).value() == 1);
  CHECK(memory->read(buffer, 4).value() == 2);
  CHECK(memory->read(buffer, 4).value() == 0);
  CHECK(memory_source("m", "a", 0)->read(buffer, 4).value() == 1);
}

TEST_CASE("a read error is an error, not the end of the file") {
  // Reading at address 0 of one's own memory fails with EIO.
  auto result = read_file("/proc/self/mem", 1000);
  REQUIRE_FALSE(result);
  CHECK(result.error().message.en ==
        "cannot read /proc/self/mem: the device reports an input or output error");
}

TEST_CASE("a file is known by device and inode") {
  TempFolder folder;
  put(folder / "a", "x");
  put(folder / "b", "x");
  REQUIRE(::symlink("a", (folder / "link").c_str()) == 0);
  REQUIRE(::link((folder / "a").c_str(), (folder / "hard").c_str()) == 0);
  CHECK(identify(folder / "a") == identify(folder / "link"));
  CHECK(identify(folder / "a") == identify(folder / "hard"));
  CHECK(identify(folder / "a") == identify(folder / "./a"));
  CHECK_FALSE(identify(folder / "a") == identify(folder / "b"));
  CHECK_FALSE(identify(folder / "none").known);
}

TEST_CASE("office files are known by their first bytes") {
  CHECK(looks_like_office_file("PK\x03\x04rest"));
  CHECK(looks_like_office_file("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"));
  for (const char* page : {"<html><body><table>", "\xEF\xBB\xBF\r\n<!DOCTYPE html>",
                           "<?xml version=\"1.0\"?><Workbook>", "  <Table border=1>"}) {
    CHECK(looks_like_office_file(page));
  }
  CHECK_FALSE(looks_like_office_file("<2024年>检查表,,\n"));
  CHECK_FALSE(looks_like_office_file("PK"));
  CHECK_FALSE(looks_like_office_file("单位,得分"));
  CHECK_FALSE(looks_like_office_file(""));
}
