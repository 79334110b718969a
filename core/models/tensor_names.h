// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/models/family.h"

/// What families need to read names and shapes of tensors.
namespace sightline {

bool startsWith(const std::string& text, std::string_view start);
bool endsWith(const std::string& text, std::string_view end);
/// The number (0 to 9999) that follows `start`, and where the rest begins; -1 without one.
std::pair<int, std::size_t> numberAfter(const std::string& name, std::string_view start);
bool hasTensor(const NamedTensors& tensors, std::string_view name);

/// How many entries "prefix0.", "prefix1.", ... there are in a row.
int countFrom(const TensorsByName& tensors, const std::string& prefix);
/// countFrom("prefix0suffix"), countFrom("prefix1suffix"), ... from `first` on, up to the first that has none.
std::vector<int> countsFrom(const TensorsByName& tensors, const std::string& prefix, const std::string& suffix,
                            int first = 0);
/// Size of one dimension; -1 when there is no such tensor or dimension.
std::int64_t extentOf(const TensorsByName& tensors, const std::string& name, std::size_t dimension);
/// "2, 2, 6, 2"
std::string joined(const std::vector<int>& numbers);

/// The id of the first of these networks whose configuration `same` accepts, else `description`.
template <class Config, class Same>
Message idOr(const std::vector<ModelSpec>& published, const Same& same, Message description) {
  for (const auto& model : published)
    if (same(model.architecture.config.get<Config>())) return Message::verbatim(model.id);
  return description;
}

}  // namespace sightline
