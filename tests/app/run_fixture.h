// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/files.h"
#include "core/image/image_io.h"
#include "core/types/csv_table.h"
#include "tests/app/cli_fixture.h"

namespace sightline::testing {

/// `sightline-cli run` on three small images with masks and two small networks.
class RunCommand : public CliTest {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder_ / "study" / "masks");
    for (int n = 1; n <= 3; ++n) {
      Image image{64, 64, std::vector<std::uint8_t>(64 * 64 * 3)};
      Plane<std::uint8_t> mask(64, 64);
      for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x) {
          const bool inside = (x - 16 * n) * (x - 16 * n) + (y - 32) * (y - 32) < 144;
          image.pixel(x, y)[0] = static_cast<std::uint8_t>(inside ? 220 : 3 * x);
          image.pixel(x, y)[1] = static_cast<std::uint8_t>((x * y + 40 * n) % 256);
          image.pixel(x, y)[2] = static_cast<std::uint8_t>(4 * y);
          mask.at(x, y) = inside ? 255 : 0;
        }
      const std::string name = "cat" + std::to_string(n);
      writeFileAtomically(folder_ / "study" / (name + ".png"), encodePng(image));
      writeFileAtomically(folder_ / "study" / "masks" / (name + ".png"), encodePng(mask));
    }
  }
  static std::string model(const char* name) { return (kGolden / "models" / name / "config.json").string(); }
  [[nodiscard]] std::vector<std::string> run(const std::string& out, std::vector<std::string> more = {}) const {
    std::vector<std::string> a{
        "run",      "--dataset",        file("study"),  "--out",  file(out), "--models", model("tiny_resnet"),
        "--models", model("tiny_swin"), "--preprocess", "squash", "--steps", "3",        "--algorithm",
        "fast"};
    a.insert(a.end(), more.begin(), more.end());
    return a;
  }
  [[nodiscard]] CsvTable scores(const std::string& out) const { return readCsv(folder_ / out / "scores.csv"); }
};

}  // namespace sightline::testing
