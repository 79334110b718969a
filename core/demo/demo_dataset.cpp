// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_dataset.h"

#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/demo/scene.h"
#include "core/image/image_io.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr int kPicturesPerClass = 5, kJpegQuality = 90;

void createFolder(const fs::path& folder) {
  std::error_code ec;
  fs::create_directories(folder, ec);
  if (ec)
    throw Error(ErrorCode::Io, folder.string(), message("cannot be created: {1}", Message::verbatim(ec.message())),
                "Check that you may write there.");
}

/// 255*k/annotators, rounded: the benchmark's way of storing votes.
Plane<std::uint8_t> greyOf(const HumanMask& mask) {
  Plane<std::uint8_t> grey(mask.votes.width(), mask.votes.height());
  for (std::size_t i = 0; i < grey.size(); ++i)
    grey[i] = static_cast<std::uint8_t>((255 * mask.votes[i] + mask.annotators / 2) / mask.annotators);
  return grey;
}

}  // namespace

void writeDemoDataset(const fs::path& folder, const ProgressSink& progress) {
  createFolder(folder / "images");
  createFolder(folder / "masks");
  nlohmann::ordered_json manifest;
  manifest["name"] = "Sightline demo (drawn images, simulated annotators)";
  manifest["annotators"] = 10;
  manifest["simulated_annotators"] = true;
  manifest["classes"] = nlohmann::ordered_json::array();
  manifest["items"] = nlohmann::ordered_json::array();
  const int total = static_cast<int>(kDemoClasses.size()) * kPicturesPerClass;
  int done = 0;
  for (int c = 0; c < static_cast<int>(kDemoClasses.size()); ++c) {
    const std::string label(kDemoClasses[static_cast<std::size_t>(c)]);
    manifest["classes"].push_back(label);
    for (int i = 1; i <= kPicturesPerClass; ++i) {
      const DemoScene scene = drawDemoScene(c, kDemoStudySeed, i, kDemoImageSize);
      const std::string id = label + std::to_string(i), image = "images/" + id + ".jpg", mask = "masks/" + id + ".png";
      writeFileAtomically(folder / image, encodeJpeg(scene.image, kJpegQuality));
      writeFileAtomically(folder / mask, encodePng(greyOf(scene.mask)));
      manifest["items"].push_back({{"id", id}, {"label", label}, {"image", image}, {"mask", mask}});
      if (progress) progress({static_cast<double>(++done) / total, message("Drawing {1}", id)});
    }
  }
  writeFileAtomically(folder / "manifest.json", manifest.dump(1) + "\n");
}

}  // namespace sightline
