// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <utility>

namespace sightline {

/// The few values used last, newest first.
template <class T>
class RecentValues {
 public:
  explicit RecentValues(std::size_t capacity) : capacity_(capacity) {}
  template <class Make>
  std::shared_ptr<const T> get(const std::string& key, const Make& make) {
    for (auto it = values_.begin(); it != values_.end(); ++it)
      if (it->first == key) {
        values_.splice(values_.begin(), values_, it);
        return values_.front().second;
      }
    auto value = std::make_shared<const T>(make());
    values_.emplace_front(key, value);
    if (values_.size() > capacity_) values_.pop_back();
    return value;
  }

 private:
  std::size_t capacity_;
  std::list<std::pair<std::string, std::shared_ptr<const T>>> values_;
};

}  // namespace sightline
