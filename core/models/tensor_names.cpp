// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tensor_names.h"

#include <algorithm>
#include <charconv>

namespace sightline {

bool startsWith(const std::string& text, std::string_view start) { return text.compare(0, start.size(), start) == 0; }

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::pair<int, std::size_t> numberAfter(const std::string& name, std::string_view start) {
  if (!startsWith(name, start)) return {-1, 0};
  int value = -1;
  const char* end = name.data() + name.size();
  const auto result = std::from_chars(name.data() + start.size(), end, value);
  return result.ec == std::errc() && value >= 0 && value < 10'000
             ? std::pair(value, static_cast<std::size_t>(result.ptr - name.data()))
             : std::pair(-1, std::size_t{0});
}

bool hasTensor(const NamedTensors& tensors, std::string_view name) {
  return std::any_of(tensors.begin(), tensors.end(), [&](const auto& t) { return t.first == name; });
}

int countFrom(const TensorsByName& tensors, const std::string& prefix) {
  int count = 0;
  while (true) {
    const auto it = tensors.lower_bound(prefix + std::to_string(count) + ".");
    if (it == tensors.end() || !startsWith(it->first, prefix + std::to_string(count) + ".")) return count;
    ++count;
  }
}

std::vector<int> countsFrom(const TensorsByName& tensors, const std::string& prefix, const std::string& suffix,
                            int first) {
  std::vector<int> counts;
  for (int s = first;; ++s) {
    const int count = countFrom(tensors, prefix + std::to_string(s) + suffix);
    if (count == 0) return counts;
    counts.push_back(count);
  }
}

std::int64_t extentOf(const TensorsByName& tensors, const std::string& name, std::size_t dimension) {
  const auto it = tensors.find(name);
  return it != tensors.end() && dimension < it->second->shape.size() ? it->second->shape[dimension] : -1;
}

std::string joined(const std::vector<int>& numbers) {
  std::string text;
  for (const int n : numbers) text += (text.empty() ? "" : ", ") + std::to_string(n);
  return text;
}

}  // namespace sightline
