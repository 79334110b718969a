// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/fetch_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/dataset/dataset.h"
#include "core/image/image_io.h"
#include "core/weights/safetensors.h"
#include "tests/support/http_server.h"
#include "tests/support/temp_folder.h"

namespace sightline::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::string jpeg(int seed) {
  Image image{40, 30, std::vector<std::uint8_t>(40 * 30 * 3)};
  for (std::size_t i = 0; i < image.rgb.size(); ++i)
    image.rgb[i] = static_cast<std::uint8_t>((i * 7 + static_cast<std::size_t>(seed)) % 251);
  const auto bytes = encodeJpeg(image, 90);
  return {bytes.begin(), bytes.end()};
}

class FetchSetTest : public ::testing::Test {
 protected:
  FetchSetTest() {
    options_.baseUrl = server_.url();
    options_.download.firstWaitSeconds = 0.01;
    options_.download.attempts = 2;
  }
  /// Serves the images of a class under one of the layouts.
  void serve(const std::string& label, const std::string& folder) {
    for (int i = 1; i <= 5; ++i)
      server_.set("/Image/ImageNet/" + folder + "/" + label + std::to_string(i) + ".jpg", {jpeg(i)});
  }
  FetchReport fetch(const FetchSet& set) { return fetchFiles(set, out_, options_, sink_, stop_.get_token()); }
  std::string weightsFile() {
    const std::vector<float> values(64, 0.5f);
    writeSafetensors(folder_ / "made.safetensors", {{"w", {8, 8}, values.data()}});
    return readTextFile(folder_ / "made.safetensors");
  }

  HttpServer server_;
  TempFolder folder_;
  fs::path out_ = folder_ / "out";
  FetchOptions options_;
  FetchSink sink_;
  std::stop_source stop_;
};

TEST_F(FetchSetTest, WhatIsGotOpensAsADataset) {
  serve("cat", "human_attention_mask");
  serve("cat", "original_images");
  std::vector<double> fractions;
  sink_ = [&](const FetchProgress& p) { fractions.push_back(p.fraction); };
  const auto report = fetch(onlyNamed(benchmarkSet(), {"cat"}));
  EXPECT_EQ(report.count(FetchState::Fetched), 10u);
  EXPECT_EQ(report.count(FetchState::NotOnServer), 1u) << "the licence, an extra";
  const Dataset data = openDataset(out_);
  EXPECT_EQ(data.name, kBenchmarkName);
  EXPECT_EQ(data.items.size(), 5u);
  for (const auto& item : data.items) EXPECT_FALSE(item.mask.empty());
  EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
  EXPECT_DOUBLE_EQ(fractions.back(), 1);
}

TEST_F(FetchSetTest, TheOldLayoutWithBlanksIsFoundToo) {
  serve("cat", "human%20attention%20mask");
  serve("cat", "original%20images");
  EXPECT_EQ(fetch(onlyNamed(benchmarkSet(), {"cat"})).count(FetchState::Fetched), 10u);
  EXPECT_TRUE(fs::exists(out_ / "Image/ImageNet/original_images/cat5.jpg"));
}

TEST_F(FetchSetTest, ChecksumsAreWrittenDownAndUsedTheNextTime) {
  serve("cat", "human_attention_mask");
  serve("cat", "original_images");
  const auto set = onlyNamed(benchmarkSet(), {"cat"});
  fetch(set);
  const std::string sums = readTextFile(out_ / "SHA256SUMS");
  EXPECT_THAT(sums, HasSubstr(sha256Of(jpeg(3)) + "  Image/ImageNet/human_attention_mask/cat3.jpg\n"));
  const auto before = server_.requests().size();
  const auto again = fetch(set);
  EXPECT_EQ(again.count(FetchState::Present), 10u);
  EXPECT_EQ(server_.requests().size(), before + 1) << "only the missing licence is asked for";
  for (const auto& r : again.results) EXPECT_FALSE(r.checksumKnown);
}

TEST_F(FetchSetTest, AnotherFileInItsPlaceIsLeftAlone) {
  serve("cat", "human_attention_mask");
  const auto set = onlyNamed(benchmarkSet(), {"cat1"});
  fetch(set);
  const fs::path mask = out_ / "Image/ImageNet/human_attention_mask/cat1.jpg";
  writeFileAtomically(mask, jpeg(99));
  const auto report = fetch(set);
  EXPECT_EQ(report.results[1].state, FetchState::Failed);
  EXPECT_THAT(report.results[1].error->what(), HasSubstr(mask.string()));
  EXPECT_EQ(readTextFile(mask), jpeg(99));
}

TEST_F(FetchSetTest, ALogInPageIsNoPicture) {
  for (int i = 1; i <= 5; ++i)
    server_.set("/Image/ImageNet/human_attention_mask/cat" + std::to_string(i) + ".jpg", {"<html>log in</html>"});
  const auto report = fetch(onlyNamed(benchmarkSet(), {"cat1"}));
  EXPECT_EQ(report.results[1].state, FetchState::Failed);
  EXPECT_FALSE(fs::exists(out_ / "Image/ImageNet/human_attention_mask/cat1.jpg"));
  EXPECT_THAT(report.results[1].error->remedy(), HasSubstr("log-in"));
}

TEST_F(FetchSetTest, MissingPicturesDoNotKeepTheMasksBack) {
  serve("dog", "human_attention_mask");
  const auto report = fetch(onlyNamed(benchmarkSet(), {"dog"}));
  EXPECT_EQ(report.count(FetchState::Fetched), 5u);
  EXPECT_EQ(report.count(FetchState::NotOnServer), 6u);
  try {
    openDataset(out_);
    FAIL();
  } catch (const Error& e) {
    EXPECT_THAT(e.problem(), HasSubstr("human masks"));
    EXPECT_THAT(e.remedy(), HasSubstr("--originals"));
  }
}

TEST_F(FetchSetTest, WithoutANetworkTheRestIsNotTried) {
  options_.baseUrl = "http://sightline-test.invalid";
  const auto report = fetch(weightsSet());
  EXPECT_EQ(report.count(FetchState::Failed), 1u);
  EXPECT_EQ(report.count(FetchState::Waiting), 3u);
}

TEST_F(FetchSetTest, WeightsComeFromTheHubsPathOrAFlatMirror) {
  const std::string weights = weightsFile();
  server_.set("/cait_s24_224.fb_dist_in1k/resolve/main/model.safetensors", {weights});
  server_.set("/swin_small_patch4_window7_224.safetensors", {weights});
  const auto set = onlyNamed(weightsSet(), {"cait_s24_224", "swin_small_patch4_window7_224"});
  const auto report = fetch(set);
  EXPECT_EQ(report.count(FetchState::Fetched), 2u);
  EXPECT_EQ(readTextFile(out_ / "cait_s24_224.safetensors"), weights);
  for (const auto& r : report.results) {
    EXPECT_EQ(r.sha256, sha256Of(weights));
    EXPECT_FALSE(r.checksumKnown) << "computed, not promised";
  }
}

TEST_F(FetchSetTest, WeightsWithAnotherChecksumAreRefused) {
  server_.set("/resnet101.safetensors", {weightsFile()});
  const auto report = fetch(onlyNamed(weightsSet(), {"resnet101"}));
  EXPECT_EQ(report.results[0].state, FetchState::Failed);
  EXPECT_THAT(report.results[0].error->problem(), HasSubstr("1a076c0384295e7d"));
  EXPECT_FALSE(fs::exists(out_ / "resnet101.safetensors"));
}

TEST_F(FetchSetTest, WeightsThatAreCutOffAreRefusedWithoutAChecksumToo) {
  const std::string weights = weightsFile();
  HttpFile file{weights.substr(0, weights.size() - 10)};
  server_.set("/cait_s24_224.safetensors", file);
  const auto report = fetch(onlyNamed(weightsSet(), {"cait_s24_224"}));
  EXPECT_EQ(report.results[0].state, FetchState::Failed);
  EXPECT_FALSE(fs::exists(out_ / "cait_s24_224.safetensors"));
}

TEST_F(FetchSetTest, AStopKeepsWhatIsDone) {
  serve("cat", "human_attention_mask");
  int done = 0;
  sink_ = [&](const FetchProgress& p) {
    if (p.result.state == FetchState::Fetched && ++done == 2) stop_.request_stop();
  };
  EXPECT_THROW(fetch(onlyNamed(benchmarkSet(), {"cat"})), Cancelled);
  EXPECT_TRUE(fs::exists(out_ / "Image/ImageNet/human_attention_mask/cat2.jpg"));
  EXPECT_FALSE(fs::exists(out_ / "Image/ImageNet/human_attention_mask/cat3.jpg"));
  EXPECT_THAT(readTextFile(out_ / "SHA256SUMS"), HasSubstr("cat2.jpg"));
}

TEST_F(FetchSetTest, AFolderThatCannotBeWrittenIsNamed) {
  writeFileAtomically(folder_ / "plain", "a file");
  out_ = folder_ / "plain" / "out";
  try {
    fetch(weightsSet());
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), out_.string());
  }
}

}  // namespace
}  // namespace sightline::testing
