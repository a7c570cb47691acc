#include "plan/io/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/io/reason.h"

namespace plan {
namespace {

constexpr std::string_view kMagic = "\x1F\x8B";
constexpr std::size_t kBlock = 1 << 16;

constexpr Words kCutOff{"{file}: the packed data break off; the .gz file is not complete",
                        "{file}：压缩数据不完整，.gz 文件可能没有传完"};
constexpr Words kDamaged{"{file}: the packed data are damaged", "{file}：压缩数据已损坏"};
constexpr Words kOtherSum{
    "{file}: all was unpacked, but it does not agree with its checksum: something in it is "
    "wrong",
    "{file}：已全部解压，但与其中的校验值不符，内容有误"};
constexpr Words kBehind{"{file}: something else follows the packed data",
                        "{file}：压缩数据后面还有别的内容"};
constexpr Words kNoMemory{"{file}: not enough memory to unpack it",
                          "{file}：内存不足，无法解压"};
constexpr Words kFetchAgain{
    "fetch the file again, or unpack it with gzip and give what comes out",
    "请重新获取文件，或先用解压软件解开再使用"};

class GunzipSource : public ByteSource {
 public:
  explicit GunzipSource(ByteSource& source) : source_(source), packed_(kBlock) {
    constexpr int kGzipOnly = 16;
    usable_ = ::inflateInit2(&stream_, MAX_WBITS + kGzipOnly) == Z_OK;
  }
  GunzipSource(const GunzipSource&) = delete;
  GunzipSource& operator=(const GunzipSource&) = delete;
  ~GunzipSource() override {
    if (usable_) ::inflateEnd(&stream_);
  }

  Result<std::size_t> read(char* buffer, std::size_t size) override {
    if (!usable_) return broken(kNoMemory);
    auto room =
        static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    stream_.next_out = reinterpret_cast<Bytef*>(buffer);
    stream_.avail_out = room;
    while (!over_ && stream_.avail_out == room && room > 0) {
      if (auto done = step(); !done) failure_ = std::move(done.error());
    }
    // What was unpacked before it went wrong comes first.
    if (failure_ && stream_.avail_out == room) return tl::unexpected<Error>(*failure_);
    return room - stream_.avail_out;
  }
  [[nodiscard]] const std::string& name() const override { return source_.name(); }

 private:
  Result<void> step() {
    if (stream_.avail_in == 0) {
      if (auto done = pull(); !done || over_) return done;
    }
    if (!inside_) return begin_member();
    switch (::inflate(&stream_, Z_NO_FLUSH)) {
      case Z_OK:
      case Z_BUF_ERROR:  // wants more of either
        return {};
      case Z_STREAM_END:
        inside_ = false;
        first_ = false;
        return {};
      case Z_MEM_ERROR:
        return broken(kNoMemory);
      default:
        return broken(is_all_out() ? kOtherSum : kDamaged);
    }
  }

  // What it complains of is the checksum or the length behind the data. zlib tells that by
  // words alone.
  [[nodiscard]] bool is_all_out() const {
    std::string_view why = stream_.msg == nullptr ? "" : stream_.msg;
    return why == "incorrect data check" || why == "incorrect length check";
  }

  Result<void> pull() {
    Result<std::size_t> got = source_.read(packed_.data(), packed_.size());
    over_ = !got;
    if (!got) return tl::unexpected<Error>(got.error());
    stream_.next_in = reinterpret_cast<Bytef*>(packed_.data());
    stream_.avail_in = static_cast<uInt>(*got);
    if (*got > 0) return {};
    if (inside_ || first_) return broken(kCutOff);
    over_ = true;
    return {};
  }

  // Behind a member another may follow, or zeros that fill a block of a tape.
  Result<void> begin_member() {
    while (!first_ && stream_.avail_in > 0 && *stream_.next_in == 0) {
      filled_ = true;
      ++stream_.next_in;
      --stream_.avail_in;
    }
    if (stream_.avail_in == 0) return {};
    bool begins = *stream_.next_in == static_cast<Bytef>(kMagic.front());
    if (!begins || filled_) return broken(kBehind);
    inside_ = true;
    if (!first_ && ::inflateReset(&stream_) != Z_OK) return broken(kDamaged);
    return {};
  }

  tl::unexpected<Error> broken(const Words& words) {
    over_ = true;
    return fail(say(words, {{"file", input_name(name())}}), say(kFetchAgain));
  }

  ByteSource& source_;
  z_stream stream_{};
  std::vector<char> packed_;
  bool usable_ = false;
  bool inside_ = false;  // a member
  bool first_ = true;    // the first member has not ended
  bool filled_ = false;  // zeros were passed over
  bool over_ = false;
  std::optional<Error> failure_;
};

}  // namespace

bool looks_like_gzip(std::string_view first_bytes) {
  return first_bytes.starts_with(kMagic);
}

std::unique_ptr<ByteSource> gunzip_source(ByteSource& source) {
  return std::make_unique<GunzipSource>(source);
}

}  // namespace plan
