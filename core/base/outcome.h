// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace sightline {

/// Result of a job as it crosses a thread border: a value, an error, or "cancelled". Exactly one.
template <class T>
class Outcome {
 public:
  Outcome(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  Outcome(Cancelled c) : state_(std::in_place_index<2>, c) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  [[nodiscard]] bool cancelled() const { return state_.index() == 2; }
  [[nodiscard]] const T& value() const { return std::get<0>(state_); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error, Cancelled> state_;
};

}  // namespace sightline
