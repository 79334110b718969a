// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/techniques/numpy_order.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace sightline {
namespace {

using Index = std::uint32_t;

/// Sorts order[0, n) by key with a binary heap; only reached by inputs that defeat the median of three.
void heapOrder(std::span<const double> keys, Index* order, std::size_t n) {
  const auto sink = [&](Index item, std::size_t hole, std::size_t size) {  // positions count from 1
    for (std::size_t child = hole * 2; child <= size; child = hole * 2) {
      if (child < size && keys[order[child - 1]] < keys[order[child]]) ++child;
      if (!(keys[item] < keys[order[child - 1]])) break;
      order[hole - 1] = order[child - 1];
      hole = child;
    }
    order[hole - 1] = item;
  };
  for (std::size_t l = n / 2; l > 0; --l) sink(order[l - 1], l, n);
  for (; n > 1; --n) {
    const Index last = order[n - 1];
    order[n - 1] = order[0];
    sink(last, 1, n - 1);
  }
}

float pairwise(const float* a, std::size_t n) {
  if (n < 8) {
    float sum = 0;
    if (n > 0) sum = a[0];
    for (std::size_t i = 1; i < n; ++i) sum += a[i];
    return sum;
  }
  if (n <= 128) {
    float r[8];
    std::copy(a, a + 8, r);
    std::size_t i = 8;
    for (; i < n - n % 8; i += 8)
      for (std::size_t k = 0; k < 8; ++k) r[k] += a[i + k];
    float sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; ++i) sum += a[i];
    return sum;
  }
  std::size_t half = n / 2;
  half -= half % 8;
  return pairwise(a, half) + pairwise(a + half, n - half);
}

}  // namespace

std::vector<Index> numpyArgsort(std::span<const double> keys) {
  std::vector<Index> order(keys.size());
  std::iota(order.begin(), order.end(), Index{0});
  if (keys.size() < 2) return order;

  struct Part {
    std::ptrdiff_t left, right;
    int depth;
  };
  constexpr std::ptrdiff_t kSmall = 15;
  std::vector<Part> waiting;
  std::ptrdiff_t left = 0, right = static_cast<std::ptrdiff_t>(keys.size()) - 1;
  int depth = 2 * (std::bit_width(keys.size()) - 1);
  const auto key = [&](std::ptrdiff_t i) { return keys[order[static_cast<std::size_t>(i)]]; };
  const auto exchange = [&](std::ptrdiff_t i, std::ptrdiff_t j) {
    std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]);
  };

  for (;;) {
    bool sorted = false;
    if (depth < 0) {
      heapOrder(keys, order.data() + left, static_cast<std::size_t>(right - left + 1));
      sorted = true;
    }
    while (!sorted && right - left > kSmall) {
      const std::ptrdiff_t middle = left + (right - left) / 2;
      if (key(middle) < key(left)) exchange(middle, left);
      if (key(right) < key(middle)) exchange(right, middle);
      if (key(middle) < key(left)) exchange(middle, left);
      const double pivot = key(middle);
      std::ptrdiff_t i = left, j = right - 1;
      exchange(middle, j);
      for (;;) {
        do ++i;
        while (key(i) < pivot);
        do --j;
        while (pivot < key(j));
        if (i >= j) break;
        exchange(i, j);
      }
      exchange(i, right - 1);
      --depth;
      // The larger part waits, the smaller goes on.
      if (i - left < right - i) {
        waiting.push_back({i + 1, right, depth});
        right = i - 1;
      } else {
        waiting.push_back({left, i - 1, depth});
        left = i + 1;
      }
    }
    if (!sorted)
      for (std::ptrdiff_t i = left + 1; i <= right; ++i) {
        const Index item = order[static_cast<std::size_t>(i)];
        std::ptrdiff_t j = i;
        for (; j > left && keys[item] < key(j - 1); --j)
          order[static_cast<std::size_t>(j)] = order[static_cast<std::size_t>(j - 1)];
        order[static_cast<std::size_t>(j)] = item;
      }
    if (waiting.empty()) return order;
    left = waiting.back().left;
    right = waiting.back().right;
    depth = waiting.back().depth;
    waiting.pop_back();
  }
}

float numpySum(std::span<const float> values) {
  float sum = 0;
  for (std::size_t at = 0; at < values.size(); at += 8192)
    sum += pairwise(values.data() + at, std::min<std::size_t>(8192, values.size() - at));
  return sum;
}

float numpyMean(std::span<const float> values) {
  return static_cast<float>(static_cast<double>(numpySum(values)) / static_cast<double>(values.size()));
}

}  // namespace sightline
