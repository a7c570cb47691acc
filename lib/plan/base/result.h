// Result<T>: a value, or the reason why an operation could not go on.
//
// Three kinds of trouble stay apart: what is wrong with a user's file is a Finding (data);
// an operation that cannot go on returns a Result; a bug in the program asserts.
#ifndef PLAN_BASE_RESULT_H_
#define PLAN_BASE_RESULT_H_

#include <tl/expected.hpp>
#include <utility>

#include "plan/base/message.h"
#include "plan/base/place.h"

namespace plan {

struct Error {
  Message message;
  Message help;  // what to do; may be empty
  Place place;   // may be unknown
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Message message, Message help = {},
                                                Place place = {}) {
  return tl::unexpected<Error>(Error{std::move(message), std::move(help), std::move(place)});
}

}  // namespace plan

#endif  // PLAN_BASE_RESULT_H_
