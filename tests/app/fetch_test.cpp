// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/image/image_io.h"
#include "core/weights/safetensors.h"
#include "tests/app/cli_fixture.h"
#include "tests/support/http_server.h"

namespace sightline::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::string jpeg(int width = 60) {
  const auto bytes =
      encodeJpeg(Image{width, 40, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * 40 * 3, 90)}, 90);
  return {bytes.begin(), bytes.end()};
}

class FetchCommandTest : public CliTest {
 protected:
  void serve(const std::string& folder) {
    for (int i = 1; i <= 5; ++i)
      server_.set("/Image/ImageNet/" + folder + "/cat" + std::to_string(i) + ".jpg", {jpeg()});
  }
  std::string weights(std::size_t values = 64) {
    const std::vector<float> data(values, 0.5f);
    writeSafetensors(folder_ / "made.safetensors", {{"w", {static_cast<std::int64_t>(values)}, data.data()}});
    return readTextFile(folder_ / "made.safetensors");
  }
  HttpServer server_;
};

TEST_F(FetchCommandTest, WeightsLandWhereModelsAreLookedFor) {
  server_.set("/cait_s24_224.safetensors", {weights()});
  const auto document = json({"fetch", "weights", "cait_s24_224", "--base-url", server_.url(), "--yes"});
  EXPECT_EQ(document.at("fetched"), 1);
  const auto& file = document.at("files").at(0);
  EXPECT_EQ(file.at("sha256"), sha256Of(weights()));
  EXPECT_EQ(file.at("checksum"), "computed here");
  EXPECT_EQ(readTextFile(file.at("file").get<std::string>()), weights());
  for (const auto& model : json({"models"}))
    if (model.at("name") == "cait_s24_224") {
      EXPECT_NE(model.at("weights_state"), "missing") << model;
    }
  EXPECT_EQ(json({"fetch", "weights", "cait_s24_224", "--base-url", server_.url(), "--yes"}).at("present"), 1);
}

TEST_F(FetchCommandTest, NothingIsGotWithoutAgreement) {
  const auto r = cli({"fetch", "weights", "--base-url", server_.url()});
  EXPECT_EQ(r.exitCode, 2);
  EXPECT_THAT(r.err, HasSubstr("Apache-2.0"));
  EXPECT_THAT(r.err, HasSubstr("740.0 MB"));
  EXPECT_THAT(r.err, HasSubstr("--yes"));
  EXPECT_TRUE(server_.requests().empty());
}

TEST_F(FetchCommandTest, WrongNamesAreWrongUse) {
  EXPECT_EQ(cli({"fetch", "everything", "--yes"}).exitCode, 2);
  EXPECT_EQ(cli({"fetch", "weights", "alexnet", "--yes"}).exitCode, 2);
  EXPECT_EQ(cli({"fetch", "weights", "--originals", "x", "--yes"}).exitCode, 2);
  EXPECT_EQ(cli({"fetch"}).exitCode, 2);
}

TEST_F(FetchCommandTest, PicturesTheServerLacksComeFromAFolder) {
  serve("human_attention_mask");
  const std::vector<std::string> command{"fetch",       "benchmark", "cat",     "--base-url",
                                         server_.url(), "--out",     file("b"), "--yes"};
  const auto first = json(command, 1);
  EXPECT_EQ(first.at("fetched"), 5);
  EXPECT_EQ(first.at("missing_pictures").size(), 5u);
  EXPECT_THAT(cli(command).err, HasSubstr("--originals"));

  fs::create_directories(folder_ / "imagenet" / "n02123045");
  for (int i = 1; i <= 5; ++i)
    writeFileAtomically(folder_ / "imagenet" / "n02123045" / ("cat" + std::to_string(i) + ".JPEG"), jpeg());
  // Everything that is missing lies in the folder: no network, no agreement.
  const auto asked = server_.requests().size();
  const auto second =
      json({"fetch", "benchmark", "--out", file("b"), "--originals", file("imagenet"), "--base-url", server_.url()});
  EXPECT_EQ(second.at("originals").at("placed").size(), 5u);
  EXPECT_EQ(server_.requests().size(), asked);
  EXPECT_TRUE(fs::exists(folder_ / "b/Image/ImageNet/original_images/cat3.jpeg"));
}

TEST_F(FetchCommandTest, MasksAndOwnPicturesInOneGo) {
  serve("human_attention_mask");
  fs::create_directories(folder_ / "own");
  for (int i = 1; i <= 5; ++i) writeFileAtomically(folder_ / "own" / ("cat" + std::to_string(i) + ".jpg"), jpeg());
  const auto document = json({"fetch", "benchmark", "cat", "--base-url", server_.url(), "--out", file("b"),
                              "--originals", file("own"), "--yes"});
  EXPECT_TRUE(document.at("missing_pictures").empty());
  EXPECT_EQ(document.at("originals").at("placed").size(), 5u);
}

TEST_F(FetchCommandTest, AnInterruptKeepsThePartAndTheNextRunGoesOn) {
  const std::string body = weights(50'000);
  HttpFile slow{body};
  slow.chunk = 2'000;
  slow.pauseMs = 100;
  server_.set("/cait_s24_224.safetensors", slow);
  const std::vector<std::string> command{"fetch",       "weights", "cait_s24_224", "--base-url",
                                         server_.url(), "--out",   file("w"),      "--yes"};
  const fs::path part = folder_ / "w" / "cait_s24_224.safetensors.part";
  const auto r = cli(command, [&] {
    std::error_code none;
    const auto size = fs::file_size(part, none);
    return !none && size > 0;
  });
  EXPECT_EQ(r.exitCode, 130) << r.err;
  EXPECT_THAT(r.err, HasSubstr("continues from there"));
  ASSERT_TRUE(fs::exists(part));
  const auto kept = fs::file_size(part);
  EXPECT_GT(kept, 0u);
  server_.set("/cait_s24_224.safetensors", {body});
  EXPECT_EQ(json(command).at("fetched"), 1);
  EXPECT_EQ(readTextFile(folder_ / "w" / "cait_s24_224.safetensors"), body);
  EXPECT_EQ(server_.requests().back().range, "bytes=" + std::to_string(kept) + "-");
}

TEST_F(FetchCommandTest, FailuresNameFileAddressAndRemedy) {
  server_.set("/resnet101.safetensors", {weights()});
  const auto document =
      json({"fetch", "weights", "resnet101", "--base-url", server_.url(), "--out", file("w"), "--yes"}, 1);
  const auto& error = document.at("files").at(0).at("error");
  EXPECT_EQ(error.at("subject"), server_.url() + "/resnet101.safetensors");
  EXPECT_THAT(error.at("problem").get<std::string>(), HasSubstr("SHA-256"));
  EXPECT_THAT(error.at("remedy").get<std::string>(), HasSubstr("removed"));
  EXPECT_TRUE(!fs::exists(folder_ / "w" / "resnet101.safetensors"));
}

}  // namespace
}  // namespace sightline::testing
