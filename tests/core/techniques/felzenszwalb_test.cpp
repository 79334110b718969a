// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/techniques/numpy_order.h"
#include "core/techniques/segments.h"
#include "core/techniques/skimage_resize.h"
#include "tests/core/techniques/golden_pictures.h"

using namespace sightline;
using test::goldenPicture;
using test::kGolden;

namespace {

std::vector<std::int64_t> goldenLabels(const std::string& name) { return readNpy(kGolden / "segments" / name).asInt(); }

int mismatches(const Plane<std::int32_t>& labels, const std::vector<std::int64_t>& golden, std::size_t offset) {
  int count = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) count += labels[i] != golden.at(offset + i);
  return count;
}

class GoldenSegments : public ::testing::TestWithParam<const char*> {};

TEST_P(GoldenSegments, LabelsAreIdenticalAtEveryScale) {
  const auto set = xraiSegments(goldenPicture(GetParam()));
  const auto golden = goldenLabels(std::string(GetParam()) + "_labels.npy");
  ASSERT_EQ(set.labels.size(), kXraiScales.size());
  for (std::size_t s = 0; s < set.labels.size(); ++s)
    EXPECT_EQ(mismatches(set.labels[s], golden, s * set.labels[s].size()), 0) << "scale " << kXraiScales[s];
}

TEST_P(GoldenSegments, DilatedMasksHaveTheReferencesAreas) {
  const auto set = xraiSegments(goldenPicture(GetParam()));
  const auto json = nlohmann::json::parse(readTextFile(kGolden / "segments" / "segments.json"))[GetParam()];
  ASSERT_EQ(set.masks.size(), json["n_masks"].get<std::size_t>());
  std::int64_t sum = 0;
  for (std::size_t m = 0; m < set.masks.size(); ++m) {
    std::int64_t area = 0;
    for (const auto word : set.masks[m]) area += std::popcount(word);
    sum += area;
    if (m < 10) {
      EXPECT_EQ(area, json["dilated_area_first10"][m].get<std::int64_t>()) << m;
    }
  }
  EXPECT_EQ(sum, json["dilated_area_sum"].get<std::int64_t>());
}

INSTANTIATE_TEST_SUITE_P(Pictures, GoldenSegments,
                         ::testing::Values("chelsea_A", "chelsea_B", "formula_A", "formula_B"));

TEST(Segments, OfALargerPictureFollowSkimagesResize) {
  const auto big = readImage(kGolden / "inputs" / "chelsea_timm_tf_efficientnet_b6.png");
  FloatImage image{528, 528, std::vector<float>(big.rgb.begin(), big.rgb.end())};
  const auto [low, high] = std::minmax_element(image.values.begin(), image.values.end());
  FloatImage scaled = image;
  for (auto& v : scaled.values) v = (v - *low) / (*high - *low) * 2.f - 1.f;
  const auto small = resizeCubicSpline(scaled, 224, 224);
  const auto golden = readNpy(kGolden / "segments" / "chelsea528_norm224.npy").asFloat();
  double worst = 0;
  for (std::size_t i = 0; i < golden.size(); ++i)
    worst = std::max(worst, static_cast<double>(std::abs(small.values[i] - golden[i])));
  EXPECT_LE(worst, 1e-6);

  const auto set = xraiSegments(image);
  const auto at224 = goldenLabels("chelsea528_labels224.npy");
  const auto labels = felzenszwalb(small, kXraiScales, 0.8, 150);
  for (std::size_t s = 0; s < labels.size(); ++s) EXPECT_EQ(mismatches(labels[s], at224, s * 224 * 224), 0) << s;
  EXPECT_EQ(mismatches(set.labels[3], goldenLabels("chelsea528_labels528_scale250.npy"), 0), 0);
}

TEST(Segments, PartitionThePictureInRasterOrder) {
  for (const auto& labels : xraiSegments(goldenPicture("chelsea_A")).labels) {
    std::int32_t next = 0;
    for (const auto l : labels.values()) {
      ASSERT_LE(l, next);
      if (l == next) ++next;
    }
    std::vector<int> size(static_cast<std::size_t>(next), 0);
    for (const auto l : labels.values()) ++size[static_cast<std::size_t>(l)];
    EXPECT_GE(*std::min_element(size.begin(), size.end()), 150);
  }
}

TEST(Segments, AreConnected) {
  for (const auto& labels : xraiSegments(goldenPicture("formula_A")).labels) {
    const int w = labels.width(), h = labels.height();
    const auto count = static_cast<std::size_t>(*std::max_element(labels.values().begin(), labels.values().end())) + 1;
    std::vector<int> pieces(count, 0);
    std::vector<bool> seen(labels.size(), false);
    for (std::size_t start = 0; start < labels.size(); ++start) {
      if (seen[start]) continue;
      ++pieces[static_cast<std::size_t>(labels[start])];
      std::vector<std::size_t> open{start};
      seen[start] = true;
      while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        const int x = static_cast<int>(at) % w, y = static_cast<int>(at) / w;
        for (int dy = -1; dy <= 1; ++dy)
          for (int dx = -1; dx <= 1; ++dx) {
            if (x + dx < 0 || x + dx >= w || y + dy < 0 || y + dy >= h) continue;
            const auto next = static_cast<std::size_t>((y + dy) * w + x + dx);
            if (seen[next] || labels[next] != labels[start]) continue;
            seen[next] = true;
            open.push_back(next);
          }
      }
    }
    for (const int n : pieces) EXPECT_EQ(n, 1);
  }
}

TEST(Segments, DoNotDependOnTheRangeOfValues) {
  auto picture = goldenPicture("chelsea_A");
  const auto before = xraiSegments(picture);
  for (auto& v : picture.values) v = v * 4.f + 64.f;  // exact in float32, and scaled away before the segmentation
  const auto after = xraiSegments(picture);
  EXPECT_EQ(before.labels, after.labels);
}

TEST(Segments, DilationEqualsBruteForce) {
  FloatImage image{150, 90, std::vector<float>(150 * 90 * 3)};
  std::mt19937 random(7);
  for (int y = 0; y < 90; ++y)
    for (int x = 0; x < 150; ++x)
      for (int c = 0; c < 3; ++c)
        image.values[static_cast<std::size_t>((y * 150 + x) * 3 + c)] =
            static_cast<float>((x / 25 + y / 18) % 5 * 40 + random() % 7);
  const auto set = xraiSegments(image);
  std::size_t m = 0;
  for (const auto& labels : set.labels) {
    const int count = *std::max_element(labels.values().begin(), labels.values().end()) + 1;
    for (int l = 0; l < count; ++l, ++m)
      for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 150; ++x) {
          bool inside = false;
          for (int dy = -5; dy <= 5 && !inside; ++dy)
            for (int dx = -5; dx <= 5 && !inside; ++dx)
              if (dx * dx + dy * dy <= 25 && x + dx >= 0 && x + dx < 150 && y + dy >= 0 && y + dy < 90)
                inside = labels.at(x + dx, y + dy) == l;
          const bool bit =
              set.masks[m][static_cast<std::size_t>(y) * set.wordsPerRow + static_cast<std::size_t>(x) / 64] >> x % 64 &
              1;
          ASSERT_EQ(bit, inside) << "mask " << m << " at " << x << "," << y;
        }
    if (m > 60) break;  // the rest repeats the same code at quadratic cost
  }
}

TEST(Segments, OddPicturesHaveAnswers) {
  for (const auto& [w, h] : {std::pair{1, 1}, {64, 1}, {1, 40}, {3, 300}}) {
    FloatImage flat{w, h, std::vector<float>(static_cast<std::size_t>(w) * h * 3, 0.25f)};
    const auto one = xraiSegments(flat);
    EXPECT_EQ(one.masks.size(), kXraiScales.size());
    for (const auto& labels : one.labels)
      EXPECT_EQ(*std::max_element(labels.values().begin(), labels.values().end()), 0);
    for (std::size_t i = 0; i < flat.values.size(); ++i) flat.values[i] = static_cast<float>(i % 11);
    const auto set = xraiSegments(flat);
    for (const auto& labels : set.labels) EXPECT_EQ(labels.size(), static_cast<std::size_t>(w) * h);
  }
  EXPECT_THROW(xraiSegments(FloatImage{4, 4, {1, 2, 3}}), Error);
}

TEST(Segments, HugePicturesAreRefusedBeforeAnythingIsAllocated) {
  try {
    (void)xraiSegments(FloatImage{10'000, 10'000, {}});
    FAIL() << "100 megapixels were segmented";
  } catch (const Error& e) {
    EXPECT_NE(e.problem().find("10000 x 10000"), std::string::npos);
    EXPECT_NE(e.problem().find("4 megapixels"), std::string::npos);
    EXPECT_FALSE(e.remedy().empty());
  }
}

TEST(Segments, CanBeStopped) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(xraiSegments(goldenPicture("chelsea_A"), source.get_token()), Cancelled);
}

TEST(NumpyOrder, SortsWhateverItIsGiven) {
  std::mt19937 random(3);
  for (const std::size_t n : {0u, 1u, 2u, 16u, 17u, 1000u, 50000u})
    for (const unsigned distinct : {1u, 3u, 1000000u}) {
      std::vector<double> keys(n);
      for (auto& k : keys) k = random() % distinct;
      const auto order = numpyArgsort(keys);
      EXPECT_EQ(std::set<std::uint32_t>(order.begin(), order.end()).size(), n);
      for (std::size_t i = 1; i < n; ++i) ASSERT_LE(keys[order[i - 1]], keys[order[i]]);
    }
}

}  // namespace
