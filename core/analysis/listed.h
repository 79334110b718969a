// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// "a, b and c"
inline Message joinedByAnd(const std::vector<Message>& parts) {
  Message all;
  for (std::size_t i = 0; i < parts.size(); ++i)
    all = i == 0                  ? parts[i]
          : i + 1 == parts.size() ? message("{1} and {2}", all, parts[i])
                                  : message("{1}, {2}", all, parts[i]);
  return all;
}

}  // namespace sightline
