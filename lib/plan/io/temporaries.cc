#include "plan/io/temporaries.h"

#include <unistd.h>

#include <atomic>
#include <cassert>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

#include "plan/io/file.h"

namespace plan {

enum class SlotState : int { kFree, kTaken, kRegistered };

// Slots are made when needed and never freed: a signal handler may be walking over them.
struct TemporarySlot {
  std::atomic<SlotState> state{SlotState::kTaken};
  TemporarySlot* next = nullptr;
  char path[PATH_MAX] = {};
};

namespace {

std::atomic<TemporarySlot*> first_slot{nullptr};

static_assert(std::atomic<SlotState>::is_always_lock_free &&
              std::atomic<TemporarySlot*>::is_always_lock_free);

TemporarySlot* take_slot() {
  for (TemporarySlot* slot = first_slot.load(); slot != nullptr; slot = slot->next) {
    SlotState expected = SlotState::kFree;
    if (slot->state.compare_exchange_strong(expected, SlotState::kTaken)) return slot;
  }
  auto* slot = new TemporarySlot;
  slot->next = first_slot.load();
  while (!first_slot.compare_exchange_weak(slot->next, slot)) {
  }
  return slot;
}

}  // namespace

Temporary::Temporary(const std::string& path) : slot_(take_slot()) {
  assert(path.size() < sizeof slot_->path);
  std::memcpy(slot_->path, path.c_str(), path.size() + 1);
  slot_->state.store(SlotState::kRegistered);
}

Temporary::Temporary(Temporary&& other) noexcept : slot_(std::exchange(other.slot_, nullptr)) {}

Temporary& Temporary::operator=(Temporary&& other) noexcept {
  std::swap(slot_, other.slot_);
  return *this;
}

Temporary::~Temporary() {
  if (slot_ == nullptr) return;
  ::unlink(slot_->path);
  keep();
}

const char* Temporary::path() const {
  return slot_ == nullptr ? "" : slot_->path;
}

void Temporary::keep() {
  if (slot_ != nullptr) slot_->state.store(SlotState::kFree);
  slot_ = nullptr;
}

void remove_temporaries() noexcept {
  int saved = errno;
  for (TemporarySlot* slot = first_slot.load(); slot != nullptr; slot = slot->next) {
    if (slot->state.load() == SlotState::kRegistered) ::unlink(slot->path);
  }
  errno = saved;
}

}  // namespace plan
