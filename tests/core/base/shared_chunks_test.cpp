// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shared_chunks.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

namespace sightline {
namespace {

using Numbers = SharedChunks<std::shared_ptr<const int>>;

void expectEqual(const Numbers& chunks, const std::vector<std::shared_ptr<const int>>& vector) {
  ASSERT_EQ(chunks.size(), vector.size());
  EXPECT_EQ(chunks.empty(), vector.empty());
  std::size_t i = 0;
  for (const auto& value : chunks) {
    ASSERT_EQ(value, vector[i]) << i;
    ASSERT_EQ(chunks[i], vector[i]) << i;
    ++i;
  }
  EXPECT_EQ(i, vector.size());
}

// Whatever is done to a list and its copies, each is what a vector would be.
TEST(SharedChunks, IsAVectorWhoseCopiesAreIndependent) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::vector<Numbers> lists(3);
  std::vector<std::vector<std::shared_ptr<const int>>> expected(3);
  for (int step = 0; step < 4000; ++step) {
    const std::size_t n = below(3), other = below(3);
    const auto value = std::make_shared<const int>(step);
    switch (below(6)) {
      case 0:
        lists[n] = lists[other];
        expected[n] = expected[other];
        break;
      case 1: {
        const std::size_t size = below(4 * Numbers::kChunk);
        lists[n].resize(size);
        expected[n].resize(size);
        break;
      }
      case 2:
        lists[n].push_back(value);
        expected[n].push_back(value);
        EXPECT_EQ(lists[n].back(), value);
        break;
      default:
        if (expected[n].empty()) break;
        const std::size_t i = below(expected[n].size());
        lists[n].set(i, value);
        expected[n][i] = value;
    }
    if (step % 100 == 0)
      for (std::size_t i = 0; i < 3; ++i) expectEqual(lists[i], expected[i]);
  }
  lists[0].assign(700, std::make_shared<const int>(1));
  expected[0].assign(700, lists[0][0]);
  expectEqual(lists[0], expected[0]);
}

TEST(SharedChunks, ACopySharesItsElements) {
  Numbers list(3 * Numbers::kChunk);
  const auto value = std::make_shared<const int>(1);
  list.assign(list.size(), value);
  const long before = value.use_count();
  const Numbers copy = list;
  EXPECT_EQ(value.use_count(), before);
  list.set(0, nullptr);
  EXPECT_EQ(value.use_count(), before + static_cast<long>(Numbers::kChunk) - 1) << "one chunk and no more was copied";
  EXPECT_EQ(copy[0], value);
}

TEST(SharedChunks, AtChecksItsPlace) {
  const Numbers list(2);
  EXPECT_EQ(list.at(1), nullptr);
  EXPECT_THROW(static_cast<void>(list.at(2)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(Numbers().at(0)), std::out_of_range);
}

}  // namespace
}  // namespace sightline
