#include "plan/io/reason.h"

#include <cerrno>
#include <utility>

#include "plan/text/escape.h"

namespace plan {
namespace {

struct Reason {
  int error;
  Words words;
};

constexpr Reason kReasons[] = {
    {ENOENT, {"there is no such file or folder", "没有这个文件或文件夹"}},
    {EACCES, {"permission denied", "没有权限"}},
    {EPERM, {"the system does not allow it", "系统不允许此操作"}},
    {EISDIR, {"it is a folder", "它是文件夹"}},
    {ENOTDIR, {"a part of its path is not a folder", "路径中有一部分不是文件夹"}},
    {ENOSPC, {"there is no space left", "磁盘空间不足"}},
    {EDQUOT, {"the disk quota is used up", "磁盘配额已用完"}},
    {EROFS, {"the file system is read-only", "文件系统是只读的"}},
    {EFBIG, {"it would become too large", "文件会超过允许的大小"}},
    {EIO, {"the device reports an input or output error", "设备读写出错"}},
    {ELOOP, {"its symbolic links lead in a circle", "符号链接循环"}},
    {ENAMETOOLONG, {"its name is too long", "文件名过长"}},
    {EMFILE, {"too many files are open", "打开的文件过多"}},
    {ENFILE, {"too many files are open", "打开的文件过多"}},
    {ENOMEM, {"there is not enough memory", "内存不足"}},
    {ENXIO, {"nothing is at its other end", "另一端没有程序或设备"}},
    {ENODEV, {"there is no such device", "没有这个设备"}},
    {EPIPE, {"its other end was closed", "另一端已关闭"}},
    {EBADF, {"it is not open", "它没有打开"}},
    {EBUSY, {"it is in use", "它正被占用"}},
    {ETXTBSY, {"it is a program that is running", "它是正在运行的程序"}},
    {ESTALE, {"the network file system lost it", "网络文件系统中已找不到它"}},
    {EINVAL, {"it cannot be used in this way", "不能这样使用它"}},
    {EOVERFLOW, {"it is too large", "文件过大"}},
};

constexpr Words kOtherReason{"system error {number}", "系统错误 {number}"};
constexpr Words kStdin{"standard input", "标准输入"};
constexpr Words kStdout{"standard output", "标准输出"};
constexpr Words kCannotRead{"cannot read {file}: {reason}", "无法读取 {file}：{reason}"};
constexpr Words kShorter{"it became shorter while it was read", "读取过程中文件变短了"};
constexpr Words kReadAgain{"read it again when nothing writes to it",
                           "请等其他程序写完以后再读取"};
constexpr Words kCannotWrite{"cannot write {file}: {reason}", "无法写入 {file}：{reason}"};

}  // namespace

Message reason_of(int error) {
  for (const Reason& reason : kReasons) {
    if (reason.error == error) return say(reason.words);
  }
  return say(kOtherReason, {{"number", error}});
}

Message input_name(const std::string& path) {
  return path == "-" ? say(kStdin) : plain(for_terminal(path));
}

Message output_name(const std::string& path) {
  return path == "-" ? say(kStdout) : plain(for_terminal(path));
}

tl::unexpected<Error> cannot_read(const std::string& path, int error) {
  return fail(say(kCannotRead, {{"file", input_name(path)}, {"reason", reason_of(error)}}));
}

tl::unexpected<Error> became_shorter(const std::string& path) {
  return fail(say(kCannotRead, {{"file", input_name(path)}, {"reason", say(kShorter)}}),
              say(kReadAgain));
}

tl::unexpected<Error> cannot_write(const std::string& path, int error) {
  return cannot_write(path, reason_of(error));
}

tl::unexpected<Error> cannot_write(const std::string& path, Message reason) {
  return fail(say(kCannotWrite, {{"file", output_name(path)}, {"reason", std::move(reason)}}));
}

}  // namespace plan
