// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_io.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/image/image_header.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

void requireUsable(int width, int height, const std::string& name) {
  const std::int64_t pixels = static_cast<std::int64_t>(width) * height;
  if (pixels > kMaximumPixels)
    throw Error(
        ErrorCode::BadFormat, name,
        message("is {1} x {2} pixels, at most {3} megapixels are read", width, height, kMaximumPixels / 1'000'000),
        "Make it smaller.");
}

/// A size with square pixels: the side along which pixels are longer grows, so that nothing is lost.
ImageSize squared(int width, int height, double aspect) {
  const auto grown = [](int side, double by) { return std::max(1, static_cast<int>(std::lround(side * by))); };
  return aspect > 1 ? ImageSize{width, grown(height, aspect)} : ImageSize{grown(width, 1 / aspect), height};
}

void requireNotHuge(const std::filesystem::path& path) {
  std::error_code ec;
  if (const auto size = std::filesystem::file_size(path, ec); !ec && size > std::numeric_limits<std::int32_t>::max())
    throw Error(ErrorCode::BadFormat, path.string(), "is larger than 2 GiB", "Make it smaller.");
}

/// The whole file, unless no image could be that large.
std::vector<std::uint8_t> readImageFile(const std::filesystem::path& path) {
  requireNotHuge(path);
  return readFile(path);
}

/// The header of a file of which the beginning does not tell enough: only the pages of the disk that it lies on are
/// read.
ImageHeader headerWithin(const std::filesystem::path& path) {
  requireNotHuge(path);
  const MappedFile file(path);
  const auto bytes = file.bytes();
  return parseImageHeader({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, path.string());
}

/// Transparent pixels show what lies under the image: paper, or for a mask "nobody marked this".
enum class Under : int { White = 255, Black = 0 };

/// 8-bit RGB: white becomes 255 whatever it is in the file, rounded; opacity is laid over `under`.
Image asShown(StoredImage stored, Under under) {
  if (!stored.real.empty()) stored = throughWindow(std::move(stored), {}, {});
  Image image{stored.width, stored.height, {}};
  if (stored.channels == 3 && stored.white == 255 && !stored.eight.empty()) {
    image.rgb = std::move(stored.eight);
    return image;
  }
  const auto count = static_cast<std::size_t>(stored.width) * static_cast<std::size_t>(stored.height);
  image.rgb.resize(count * 3);
  const int ground = static_cast<int>(under), channels = stored.channels;
  const auto white = static_cast<std::uint32_t>(stored.white);
  const auto fill = [&](const auto& samples) {
    const auto at = [&](std::size_t k) {
      return static_cast<int>(white == 255 ? samples[k]
                                           : (std::min<std::uint32_t>(samples[k], white) * 255u + white / 2) / white);
    };
    std::uint8_t* to = image.rgb.data();
    for (std::size_t i = 0; i < count; ++i, to += 3) {
      const std::size_t from = i * static_cast<std::size_t>(channels);
      const int opacity = channels == 4 ? at(from + 3) : 255;
      for (int c = 0; c < 3; ++c) {
        const int v = at(from + static_cast<std::size_t>(channels == 1 ? 0 : c));
        to[c] = static_cast<std::uint8_t>(opacity == 255 ? v : (v * opacity + ground * (255 - opacity) + 127) / 255);
      }
    }
  };
  if (stored.eight.empty())
    fill(stored.sixteen);
  else
    fill(stored.eight);
  return image;
}

/// What the reader of a file is told of it, once it may be decoded. @throws Error as decodeStored()
DecodeOptions checkedOptions(std::span<const std::uint8_t> file, const std::string& name, int frame) {
  DecodeOptions options{parseImageHeader(file, name), name, frame};
  requireUsable(options.header.width, options.header.height, name);
  if (frame < 0 || frame >= options.header.frames)
    throw Error(ErrorCode::BadFormat, name,
                plural(options.header.frames, "holds 1 image, number {2} is asked for",
                       "holds {1} images, number {2} is asked for", options.header.frames, frame + 1),
                "Open the data set again.");
  // Decoders fill what is missing with grey without a word; a half grey image must never become a number.
  if (!options.header.cutOff.empty())
    throw Error(ErrorCode::BadFormat, name, message("is cut off: {1}", options.header.cutOff),
                "Copy or download the file again.");
  return options;
}

std::vector<std::uint8_t> encode(const char* extension, const cv::Mat& m, const std::vector<int>& options) {
  if (m.empty()) throw Error(ErrorCode::InvalidOption, "The image", "has no pixels to save");
  std::vector<std::uint8_t> out;
  bool done = false;
  try {
    done = cv::imencode(extension, m, out, options);
  } catch (const cv::Exception& e) {
    throw Error(ErrorCode::Internal, "The image", message("could not be encoded: {1}", Message::verbatim(e.what())));
  }
  if (!done)
    throw Error(ErrorCode::Internal, "The image", message("could not be encoded as {1}", std::string(extension)));
  return out;
}

cv::Mat bgr(const Image& image) {
  cv::Mat out;
  if (!image.empty())
    cv::cvtColor(cv::Mat(image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data())), out,
                 cv::COLOR_RGB2BGR);
  return out;
}

}  // namespace

Image imageOf(StoredImage samples) { return asShown(std::move(samples), Under::White); }

Plane<std::uint8_t> greyOf(StoredImage samples) {
  const Image image = asShown(std::move(samples), Under::Black);
  Plane<std::uint8_t> grey(image.width, image.height);
  for (std::size_t i = 0; i < grey.size(); ++i) {
    const std::uint8_t* p = image.rgb.data() + i * 3;
    // Rec. 601 luma in 16-bit fixed point with weights summing to 1, so that grey stays exactly grey.
    grey[i] = static_cast<std::uint8_t>((p[0] * 19595 + p[1] * 38470 + p[2] * 7471 + 0x8000) >> 16);
  }
  return grey;
}

Image readImage(const std::filesystem::path& path, const ImageReading& reading) {
  const std::string name = path.string();
  StoredFile file = decodeStored(readImageFile(path), name, reading.frame);
  if (!file.samples.real.empty() || (file.header.windowed && reading.window != ValueWindow{}))
    file.samples = throughWindow(std::move(file.samples), reading.window, name);
  Image image = imageOf(std::move(file.samples));
  const ImageSize size = squared(image.width, image.height, file.header.pixelAspect);
  return size.width == image.width && size.height == image.height
             ? image
             : resizePillowBilinear(image, size.width, size.height);
}

Plane<std::uint8_t> readGrey(const std::filesystem::path& path) {
  return greyOf(decodeStored(readImageFile(path), path.string()).samples);
}

StoredFile decodeStored(std::span<const std::uint8_t> file, const std::string& name, int frame) {
  const DecodeOptions options = checkedOptions(file, name, frame);
  StoredImage samples = imageReaderOf(file, name).decode(file, options);
  return {options.header, std::move(samples)};
}

SmallImage readSmallImage(const std::filesystem::path& path, int longestSide, const ImageReading& reading) {
  const std::string name = path.string();
  const auto file = readImageFile(path);
  const ImageReader& reader = imageReaderOf(file, name);
  if (!reader.decodeSmall) {
    const Image whole = readImage(path, reading);
    return {shrunkTo(whole, longestSide), whole.width, whole.height};
  }
  const DecodeOptions options = checkedOptions(file, name, reading.frame);
  const ImageSize size = imageSize(options.header, name);
  const Image some = imageOf(reader.decodeSmall(file, options, longestSide));
  const auto [width, height] = shrunkSize(size.width, size.height, longestSide);
  return {resizeArea(some, width, height), size.width, size.height};
}

ImageSize imageSize(std::span<const std::uint8_t> file, const std::string& name) {
  return imageSize(parseImageHeader(file, name), name);
}

ImageSize imageSize(const ImageHeader& h, const std::string& name) {
  requireUsable(h.width, h.height, name);
  ImageSize size = squared(h.width, h.height, h.pixelAspect);
  requireUsable(size.width, size.height, name);
  if (h.orientation >= 5) std::swap(size.width, size.height);
  size.orientation = h.orientation;
  size.pixelAspect = h.pixelAspect;
  return size;
}

ImageHeader readImageHeader(const std::filesystem::path& path) {
  const std::string name = path.string();
  // A folder may hold thousands of large images: their beginning is enough, except where the end tells
  // something, and for the rare header that lies further in.
  constexpr std::size_t kEnough = 128 * 1024;
  const auto start = readFileStart(path, kEnough);
  if (start.size() < kEnough) return parseImageHeader(start, name);
  if (!imageReaderOf(start, name).endTells) {
    try {
      return parseImageHeader(start, name);
    } catch (const Error&) {
      // Decided by the whole file below.
    }
  }
  return headerWithin(path);
}

ImageSize readImageSize(const std::filesystem::path& path) { return imageSize(readImageHeader(path), path.string()); }

Plane<float> readGreyLevels(const std::filesystem::path& path) {
  StoredImage image = decodeStored(readImageFile(path), path.string()).samples;
  Plane<float> levels(image.width, image.height);
  if (!image.real.empty()) {
    if (!std::all_of(image.real.begin(), image.real.end(), [](float v) { return std::isfinite(v); }))
      throw Error(ErrorCode::BadFormat, path.string(), "holds values that are no numbers (NaN or infinite)",
                  "Replace them with numbers.");
    std::copy(image.real.begin(), image.real.end(), levels.values().begin());
  } else if (image.channels == 1 && !image.sixteen.empty()) {
    for (std::size_t i = 0; i < levels.size(); ++i)
      levels[i] = static_cast<float>(image.sixteen[i]) * 255.0f / static_cast<float>(image.white);
  } else {
    const Plane<std::uint8_t> grey = greyOf(std::move(image));
    std::copy(grey.values().begin(), grey.values().end(), levels.values().begin());
  }
  return levels;
}

bool isDeep(const std::filesystem::path& path) {
  constexpr std::size_t kEnough = 128 * 1024;
  const std::string name = path.string();
  try {
    return parseImageHeader(readFileStart(path, kEnough), name).bits > 8;
  } catch (const Error&) {
    return headerWithin(path).bits > 8;  // its header lies further in
  }
}

Message darkRange(const std::filesystem::path& path) {
  const std::string name = path.string();
  if (!isDeep(path)) return {};
  const StoredImage image = decodeStored(readImageFile(path), name).samples;
  if (image.sixteen.empty()) return {};
  const auto colours = static_cast<std::size_t>(image.channels == 4 ? 3 : image.channels);  // opacity says nothing
  int most = 0;
  for (std::size_t i = 0; i < image.sixteen.size(); ++i)
    if (i % static_cast<std::size_t>(image.channels) < colours) most = std::max<int>(most, image.sixteen[i]);
  return 4 * most < image.white ? message("{1} of {2}", most, image.white) : Message();
}

std::vector<std::uint8_t> encodePng(const Image& image) { return encode(".png", bgr(image), {}); }

std::vector<std::uint8_t> encodePng(const Plane<std::uint8_t>& grey) {
  return encode(".png", cv::Mat(grey.height(), grey.width(), CV_8UC1, const_cast<std::uint8_t*>(grey.data())), {});
}

std::vector<std::uint8_t> encodePng(const Plane<std::uint16_t>& grey) {
  return encode(".png", cv::Mat(grey.height(), grey.width(), CV_16UC1, const_cast<std::uint16_t*>(grey.data())), {});
}

std::vector<std::uint8_t> encodeJpeg(const Image& image, int quality) {
  if (quality < 1 || quality > 100)
    throw Error(ErrorCode::InvalidOption, "JPEG quality", message("is {1}", quality), "Choose 1 to 100.");
  return encode(".jpg", bgr(image), {cv::IMWRITE_JPEG_QUALITY, quality});
}

}  // namespace sightline
