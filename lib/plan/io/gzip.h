// Files packed with gzip, unpacked while they are read.
#ifndef PLAN_IO_GZIP_H_
#define PLAN_IO_GZIP_H_

#include <memory>
#include <string_view>

#include "plan/io/file.h"

namespace plan {

// True when the first bytes are those of a gzip file, whatever its name is.
[[nodiscard]] bool looks_like_gzip(std::string_view first_bytes);

// What is packed in `source`, which must outlive it; of several members one after the other.
// Memory does not depend on how much is packed. Data that are cut off or damaged end it with an
// Error: checksums are checked.
[[nodiscard]] std::unique_ptr<ByteSource> gunzip_source(ByteSource& source);

}  // namespace plan

#endif  // PLAN_IO_GZIP_H_
