// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/image_options.h"
#include "app/commands/map_output.h"
#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/npy.h"
#include "core/techniques/xrai_regions.h"

namespace sightline {
namespace {

struct XraiCommandOptions {
  std::string image, attribution, algorithm = "full";
  ImageOptions reading;
  MapFiles files;
};

/// The image as XRAI's segmentation takes it: 0..255, or whatever a .npy of height x width x 3 holds.
FloatImage readFloatImage(const std::string& file, const ImageOptions& reading, const Console& console) {
  if (!isNpyFile(file)) {
    const ImageSize size = readImageSize(file);
    requireSegmentable(size.width, size.height);
    const Image image = reading.read(file, console);
    return {image.width, image.height, {image.rgb.begin(), image.rgb.end()}};
  }
  const NpyArray array = readNpy(file);
  if (array.shape.size() != 3 || array.shape[2] != 3 || array.size() == 0)
    throw Error(ErrorCode::BadFormat, file, "is not of shape height x width x 3",
                "Save the network's input as an HWC array.");
  requireSegmentable(array.shape[1], array.shape[0]);
  return {static_cast<int>(array.shape[1]), static_cast<int>(array.shape[0]), array.asFloat()};
}

/// One value per pixel; of several channels the largest, as XRAI does. A leading 1 is the height of an image that is
/// one pixel high, else a batch of one.
Plane<float> readAttribution(const std::string& file, const FloatImage& image) {
  const NpyArray array = readNpy(file);
  const bool batch =
      array.shape.size() == 3 && array.shape[0] == 1 && !(image.height == 1 && array.shape[1] == image.width);
  if (array.shape.size() != 3 || array.shape[2] == 1 || batch || array.size() == 0) return readNpyPlane(file);
  const auto values = array.asFloat();
  const auto channels = static_cast<std::size_t>(array.shape[2]);
  Plane<float> out(static_cast<int>(array.shape[1]), static_cast<int>(array.shape[0]));
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(i * channels);
    out[i] = *std::max_element(first, first + static_cast<std::ptrdiff_t>(channels));
  }
  return out;
}

ExitCode runXrai(const XraiCommandOptions& o, const Console& console) {
  const FloatImage image = readFloatImage(o.image, o.reading, console);
  const Plane<float> attribution = readAttribution(o.attribution, image);
  if (attribution.width() != image.width || attribution.height() != image.height)
    throw Error(ErrorCode::InvalidOption, o.attribution,
                message("is {1} x {2}, the image is {3} x {4}", attribution.width(), attribution.height(), image.width,
                        image.height),
                "Give the image exactly as the network saw it.");
  const auto start = std::chrono::steady_clock::now();
  const SegmentSet segments = xraiSegments(image, console.stop());
  const auto segmented = std::chrono::steady_clock::now();
  const XraiRegions regions = growRegions(
      attribution, segments, o.algorithm == "fast" ? XraiAlgorithm::Fast : XraiAlgorithm::Full, console.stop());
  const auto done = std::chrono::steady_clock::now();
  writeMapFiles(o.files, regions.map, nullptr, &regions.ranks, &segments, nullptr);
  const auto seconds = [](auto a, auto b) { return std::chrono::duration<double>(b - a).count(); };
  const auto [low, high] = std::minmax_element(regions.map.values().begin(), regions.map.values().end());
  console.result({{"technique", "xrai"},
                  {"algorithm", o.algorithm},
                  {"shape", {regions.map.height(), regions.map.width()}},
                  {"min", *low},
                  {"max", *high},
                  {"segments", segments.masks.size()},
                  {"regions", regions.regionCount},
                  {"seconds", seconds(start, done)},
                  {"seconds_segments", seconds(start, segmented)},
                  {"seconds_regions", seconds(segmented, done)}},
                 plural(regions.regionCount, "{1} region of {2} segments in {3} s; map written to {4}",
                        "{1} regions of {2} segments in {3} s; map written to {4}", regions.regionCount,
                        segments.masks.size(), shown(seconds(start, done)), o.files.map));
  return ExitCode::Done;
}

}  // namespace

void addXraiCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("xrai", "Run XRAI's region step on an attribution made elsewhere");
  auto o = std::make_shared<XraiCommandOptions>();
  command->add_option("--image", o->image, "The network's input: an image, or .npy of height x width x 3")->required();
  o->reading.addTo(*command);
  command
      ->add_option("--attribution", o->attribution,
                   "Attribution of the same size: .npy, one value or channels per pixel")
      ->required();
  command->add_option("--algorithm", o->algorithm, "full or fast")
      ->check(CLI::IsMember({"full", "fast"}))
      ->capture_default_str();
  command->add_option("--out", o->files.map, "Map to write (.npy)")->required();
  command->add_option("--ranks", o->files.ranks, "Order of the regions to write (.npy, 1 = most important)");
  command->add_option("--segments", o->files.segments, "Segment labels to write (.npy, scale x height x width)");
  command->callback([&chosen, o] { chosen = [o](const Console& console) { return runXrai(*o, console); }; });
}

}  // namespace sightline
