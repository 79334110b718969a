// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>

#include "core/base/message.h"

namespace sightline {

/// A measure of one map: its value, or in a sentence why it is not defined. Never 0 for what could not be measured.
template <class T>
struct Measured {
  std::optional<T> value;
  Message undefined;  ///< empty where there is a value

  Measured() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a measure is given as its value
  Measured(T known) : value(std::move(known)) {}
  [[nodiscard]] static Measured none(const Message& why) {
    Measured out;
    out.undefined = why;
    return out;
  }
};

}  // namespace sightline
