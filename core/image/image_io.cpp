// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_io.h"

#include <limits>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/image/image_header.h"

namespace sightline {
namespace {

constexpr const char* kSaveAgain = "Open it in an image editor and save it again as PNG or JPEG.";

void requireUsable(const ImageHeader& h, const std::string& name) {
  const std::int64_t pixels = static_cast<std::int64_t>(h.width) * h.height;
  if (pixels > kMaximumPixels)
    throw Error(ErrorCode::BadFormat, name,
                "is " + std::to_string(h.width) + " x " + std::to_string(h.height) + " pixels, at most " +
                    std::to_string(kMaximumPixels / 1'000'000) + " megapixels are read",
                "Make it smaller.");
}

/// Turns stored rows upright. @param orientation  EXIF 1..8
void turnUpright(cv::Mat& m, int orientation) {
  switch (orientation) {
    case 2: cv::flip(m, m, 1); break;
    case 3: cv::rotate(m, m, cv::ROTATE_180); break;
    case 4: cv::flip(m, m, 0); break;
    case 5: cv::transpose(m, m); break;
    case 6: cv::rotate(m, m, cv::ROTATE_90_CLOCKWISE); break;
    case 7:
      cv::transpose(m, m);
      cv::rotate(m, m, cv::ROTATE_180);
      break;
    case 8: cv::rotate(m, m, cv::ROTATE_90_COUNTERCLOCKWISE); break;
    default: break;
  }
}

/// Transparent pixels show what lies under the picture: paper, or for a mask "nobody marked this".
enum class Under : int { White = 255, Black = 0 };

Image layOver(const cv::Mat& bgra, Under under) {
  Image image{bgra.cols, bgra.rows, std::vector<std::uint8_t>(static_cast<std::size_t>(bgra.total()) * 3)};
  const int ground = static_cast<int>(under);
  for (int y = 0; y < bgra.rows; ++y) {
    const auto* from = bgra.ptr<cv::Vec4b>(y);
    std::uint8_t* to = image.pixel(0, y);
    for (int x = 0; x < bgra.cols; ++x, to += 3)
      for (int c = 0; c < 3; ++c)
        to[c] = static_cast<std::uint8_t>((from[x][2 - c] * from[x][3] + ground * (255 - from[x][3]) + 127) / 255);
  }
  return image;
}

Image toRgb(cv::Mat m, const std::string& name, Under under) {
  if (m.depth() == CV_16U) {
    cv::Mat eight;
    m.convertTo(eight, CV_8U, 1.0 / 257.0);  // 65535 becomes 255, rounded
    m = eight;
  }
  if (m.depth() != CV_8U)
    throw Error(ErrorCode::BadFormat, name, "does not hold 8-bit or 16-bit samples",
                "Save it as an 8-bit image; maps of real numbers belong into .npy files.");
  if (m.channels() == 4) return layOver(m, under);
  Image image{m.cols, m.rows, std::vector<std::uint8_t>(m.total() * 3)};
  cv::Mat target(m.rows, m.cols, CV_8UC3, image.rgb.data());
  if (m.channels() == 1)
    cv::cvtColor(m, target, cv::COLOR_GRAY2RGB);
  else if (m.channels() == 3)
    cv::cvtColor(m, target, cv::COLOR_BGR2RGB);
  else
    throw Error(ErrorCode::BadFormat, name, "has " + std::to_string(m.channels()) + " channels", kSaveAgain);
  return image;
}

Image decode(const std::filesystem::path& path, Under under) {
  const auto bytes = readFile(path);
  const std::string name = path.string();
  if (bytes.size() > std::numeric_limits<int>::max())
    throw Error(ErrorCode::BadFormat, name, "is larger than 2 GiB", "Make it smaller.");
  const ImageHeader header = parseImageHeader(bytes, name);
  requireUsable(header, name);
  // Decoders fill what is missing with grey without a word; a half grey picture must never become a number.
  if (!header.cutOff.empty())
    throw Error(ErrorCode::BadFormat, name, "is cut off: " + header.cutOff, "Copy or download the file again.");
  cv::Mat m;
  try {
    // Formats that can hold transparency are decoded as stored; orientation is applied here for all but TIFF,
    // whose decoder always applies it.
    const bool asStored =
        header.format == ImageFormat::Png || header.format == ImageFormat::WebP || header.format == ImageFormat::Tiff;
    const int flags = asStored ? cv::IMREAD_UNCHANGED : cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION;
    m = cv::imdecode(cv::Mat(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<std::uint8_t*>(bytes.data())),
                     flags);
    if (m.empty())
      throw Error(ErrorCode::BadFormat, name, "is damaged and cannot be decoded", "Copy or download the file again.");
    if (header.format != ImageFormat::Tiff) turnUpright(m, header.orientation);
    return toRgb(std::move(m), name, under);
  } catch (const cv::Exception&) {
    throw Error(ErrorCode::BadFormat, name, "is damaged and cannot be decoded", "Copy or download the file again.");
  }
}

std::vector<std::uint8_t> encode(const char* extension, const cv::Mat& m, const std::vector<int>& options) {
  if (m.empty()) throw Error(ErrorCode::InvalidOption, "picture", "has no pixels to save");
  std::vector<std::uint8_t> out;
  bool done = false;
  try {
    done = cv::imencode(extension, m, out, options);
  } catch (const cv::Exception& e) {
    throw Error(ErrorCode::Internal, "picture", std::string("could not be encoded: ") + e.what());
  }
  if (!done) throw Error(ErrorCode::Internal, "picture", std::string("could not be encoded as ") + extension);
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

Image readImage(const std::filesystem::path& path) { return decode(path, Under::White); }

Plane<std::uint8_t> readGrey(const std::filesystem::path& path) {
  const Image image = decode(path, Under::Black);
  Plane<std::uint8_t> grey(image.width, image.height);
  for (std::size_t i = 0; i < grey.size(); ++i) {
    const std::uint8_t* p = image.rgb.data() + i * 3;
    // Rec. 601 luma in 16-bit fixed point with weights summing to 1, so that grey stays exactly grey.
    grey[i] = static_cast<std::uint8_t>((p[0] * 19595 + p[1] * 38470 + p[2] * 7471 + 0x8000) >> 16);
  }
  return grey;
}

ImageSize readImageSize(const std::filesystem::path& path) {
  const std::string name = path.string();
  const ImageHeader h = [&] {
    // A folder may hold thousands of large pictures: their beginning is enough, except for a PNG, which may
    // say its orientation last, and for the rare header that lies further in.
    constexpr std::size_t kEnough = 128 * 1024;
    const auto start = readFileStart(path, kEnough);
    if (start.size() == kEnough) {
      try {
        const ImageHeader fromStart = parseImageHeader(start, name);
        if (fromStart.format != ImageFormat::Png) return fromStart;
      } catch (const Error&) {
        // Decided by the whole file below.
      }
    }
    return parseImageHeader(start.size() == kEnough ? readFile(path) : start, name);
  }();
  requireUsable(h, name);
  return h.orientation >= 5 ? ImageSize{h.height, h.width} : ImageSize{h.width, h.height};
}

std::vector<std::uint8_t> encodePng(const Image& image) { return encode(".png", bgr(image), {}); }

std::vector<std::uint8_t> encodePng(const Plane<std::uint8_t>& grey) {
  return encode(".png", cv::Mat(grey.height(), grey.width(), CV_8UC1, const_cast<std::uint8_t*>(grey.data())), {});
}

std::vector<std::uint8_t> encodeJpeg(const Image& image, int quality) {
  if (quality < 1 || quality > 100)
    throw Error(ErrorCode::InvalidOption, "JPEG quality", "is " + std::to_string(quality), "Choose 1 to 100.");
  return encode(".jpg", bgr(image), {cv::IMWRITE_JPEG_QUALITY, quality});
}

}  // namespace sightline
