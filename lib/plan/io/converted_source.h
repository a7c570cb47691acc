// What another source gives, converted block by block. For converters of this library.
//
// A converter says what becomes of the bytes at hand; the rest is here: pulling blocks, handing
// out what is ready, and keeping what was cut off at a block's end until more has come.
#ifndef PLAN_IO_CONVERTED_SOURCE_H_
#define PLAN_IO_CONVERTED_SOURCE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "plan/base/result.h"
#include "plan/io/file.h"

namespace plan {

class ConvertedSource : public ByteSource {
 public:
  // `source` must outlive it.
  explicit ConvertedSource(ByteSource& source) : source_(source) {}

  [[nodiscard]] Result<std::size_t> read(char* buffer, std::size_t size) override;
  [[nodiscard]] const std::string& name() const override { return source_.name(); }

 protected:
  // Takes bytes off the beginning of `raw` and appends what they become to `ready`. What it
  // leaves comes again, with more behind it; `last`: nothing more comes. After an error what is
  // `ready` is still handed out, so that whoever reads it sees where it ends.
  [[nodiscard]] virtual Result<void> convert(std::string_view& raw, bool last,
                                             std::string& ready) = 0;

 private:
  [[nodiscard]] Result<void> fill();

  ByteSource& source_;
  std::string raw_, ready_;
  std::size_t at_ = 0;
  bool ended_ = false;
  std::optional<Error> failure_;
};

}  // namespace plan

#endif  // PLAN_IO_CONVERTED_SOURCE_H_
