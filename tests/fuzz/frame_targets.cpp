// SPDX-License-Identifier: GPL-3.0-or-later
// Images of several frames, and those that sightline-codecs decodes: what a damaged one does to that program must come
// back as a message about the file.
#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <set>

#include "core/base/files.h"
#include "core/dataset/human_mask.h"
#include "core/image/image_io.h"
#include "tests/fuzz/targets.h"
#include "tests/support/places.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> goldenImages(const std::vector<const char*>& names) {
  std::vector<std::string> out;
  for (const char* name : names) out.push_back(readTextFile(testing::goldenFolder() / "images" / name));
  return out;
}

/// As gzip writes it, so that damage reaches what is inside.
std::string gzipped(const std::string& bytes) {
  z_stream stream{};
  constexpr int kGzip = 16 + MAX_WBITS;
  require(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) == Z_OK, "zlib does not start");
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// Two slices of 4 x 3 whose values are 0 and 1 (nifti1.h). @param type  2: whole numbers of 8 bits, 16: real ones
std::string maskVolume(std::int16_t type) {
  std::string out(352, '\0');
  const auto put = [&](std::size_t at, auto value) { std::memcpy(out.data() + at, &value, sizeof(value)); };
  put(0, std::int32_t{348});
  for (std::size_t i = 0; i < 4; ++i) put(40 + 2 * i, std::array<std::int16_t, 4>{3, 4, 3, 2}[i]);
  put(70, type);
  put(72, static_cast<std::int16_t>(type == 2 ? 8 : 32));
  for (std::size_t i = 1; i < 4; ++i) put(76 + 4 * i, 1.0F);
  put(108, 352.0F);
  std::memcpy(out.data() + 344, "n+1", 4);
  for (int i = 0; i < 24; ++i) {
    const bool marked = i % 5 == 0;
    const float real = marked ? 1 : 0;
    out += type == 2 ? std::string(1, marked ? '\1' : '\0') : std::string(reinterpret_cast<const char*>(&real), 4);
  }
  return out;
}

/// The first frames and the last one, each of the size that the header states.
void readFrames(const fs::path& file) {
  const ImageSize size = readImageSize(file);
  const int frames = readImageHeader(file).frames;
  require(frames > 0, "an image file without images");
  for (const int frame : std::set<int>{0, std::min(1, frames - 1), frames - 1}) {
    ImageReading reading;
    reading.frame = frame;
    const Image image = readImage(file, reading);
    require(image.width == size.width && image.height == size.height, "a frame is not of the header's size");
    require(image.rgb.size() == 3u * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
            "a frame lacks pixels");
  }
}

Target frames(const std::string& name, const fs::path& file, std::vector<std::string> seeds) {
  return {name, std::move(seeds), [file](const std::string& bytes) {
            sweep::put(file, bytes);
            readFrames(file);
          }};
}

}  // namespace

std::vector<Target> frameTargets(const fs::path& scratch) {
  const fs::path folder = scratch / "frames", zipped = folder / "volume.nii.gz", masks = folder / "masks.nii";
  const auto volumes = goldenImages({"sagittal.nii", "times.nii", "colours.nii"});
  return {frames("gif", folder / "a.gif", goldenImages({"frames.gif", "codes.gif", "parts.gif"})),
          frames("nifti", folder / "a.nii", volumes),
          {"nifti-zipped", volumes,
           [zipped](const std::string& bytes) {
             sweep::put(zipped, gzipped(bytes));
             readFrames(zipped);
           }},
          {"nifti-mask",
           {maskVolume(2), maskVolume(16)},
           [masks](const std::string& bytes) {
             sweep::put(masks, bytes);
             const int frames = maskFrames(masks);
             for (const int frame : std::set<int>{0, frames - 1}) {
               const HumanMask mask = readHumanMask(masks, 10, frame);
               for (const std::uint8_t votes : mask.votes.values())
                 require(votes <= mask.annotators, "more votes than people");
             }
           }},
          frames("jpeg2000", folder / "a.jp2",
                 goldenImages({"grey12.jp2", "colours.j2k", "opacity.jp2", "palette.jp2", "sycc.jp2"})),
          frames("heif", folder / "a.heic", goldenImages({"colours.heic", "colours.avif", "turned.heic", "deep.heic"})),
          frames("tiff-pages", folder / "a.tif", goldenImages({"pages.tif"}))};
}

}  // namespace sightline::fuzz
