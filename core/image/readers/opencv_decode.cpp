// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/readers/opencv_decode.h"

#include <cstdio>
#include <iostream>
#include <limits>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <streambuf>

#include "core/base/error.h"

namespace sightline::readers {
namespace {

/// What stands before std::cerr from the first decoding on: it drops what a thread writes while it decodes. OpenCV's
/// imdecode() prints there what it also says by its result; what is wrong with a file is said once and in our words.
class QuietWhileDecoding : public std::streambuf {
 public:
  /// While it lives, this thread is quiet.
  struct Guard {
    Guard() {
      static QuietWhileDecoding filter;
      quiet = true;
    }
    ~Guard() { quiet = false; }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;
  };

 protected:
  int overflow(int c) override { return quiet || c == EOF ? 0 : behind_->sputc(static_cast<char>(c)); }
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    return quiet ? count : behind_->sputn(text, count);
  }
  int sync() override { return quiet ? 0 : behind_->pubsync(); }

 private:
  QuietWhileDecoding() : behind_(std::cerr.rdbuf(this)) {}
  ~QuietWhileDecoding() override { std::cerr.rdbuf(behind_); }

  static thread_local bool quiet;
  std::streambuf* behind_;
};
thread_local bool QuietWhileDecoding::quiet = false;

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

/// Real numbers of one channel, to be seen from the smallest to the largest.
StoredImage realImage(const cv::Mat& m) {
  StoredImage out{m.cols, m.rows, 1, 255, {}, {}, {}, {}};
  out.real.resize(m.total());
  m.convertTo(cv::Mat(m.rows, m.cols, CV_32F, out.real.data()), CV_32F);
  out.viewing.function = WindowFunction::LinearExact;
  return out;
}

StoredImage storedImage(const cv::Mat& m, const std::string& name) {
  if ((m.depth() == CV_32F || m.depth() == CV_64F) && m.channels() == 1) return realImage(m);
  if (m.depth() != CV_8U && m.depth() != CV_16U)
    throw Error(ErrorCode::BadFormat, name, "does not hold 8-bit or 16-bit samples, or real numbers of one channel",
                "Save it as an 8-bit or 16-bit image.");
  const int channels = m.channels();
  if (channels != 1 && channels != 3 && channels != 4) broken(name, message("has {1} channels", channels));
  StoredImage out{m.cols, m.rows, channels, m.depth() == CV_8U ? 255 : 65535, {}, {}, {}, {}};
  const std::size_t count = m.total() * static_cast<std::size_t>(channels);
  void* samples = nullptr;
  if (m.depth() == CV_8U) {
    out.eight.resize(count);
    samples = out.eight.data();
  } else {
    out.sixteen.resize(count);
    samples = out.sixteen.data();
  }
  cv::Mat target(m.rows, m.cols, m.type(), samples);
  if (channels == 1)
    m.copyTo(target);
  else
    cv::cvtColor(m, target, channels == 3 ? cv::COLOR_BGR2RGB : cv::COLOR_BGRA2RGBA);
  return out;
}

}  // namespace

StoredImage decodeWithOpenCv(Bytes file, const DecodeOptions& options, Samples samples, Upright upright) {
  // What is wrong with a file is said once and in our words.
  static const auto silent = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
  (void)silent;
  const QuietWhileDecoding::Guard quiet;
  const ImageHeader& header = options.header;
  if (file.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))  // as OpenCV counts
    throw Error(ErrorCode::BadFormat, options.name, "is larger than 2 GiB", "Make it smaller.");
  try {
    const int flags =
        samples == Samples::AsStored ? cv::IMREAD_UNCHANGED : cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION;
    cv::Mat m =
        cv::imdecode(cv::Mat(1, static_cast<int>(file.size()), CV_8UC1, const_cast<std::uint8_t*>(file.data())), flags);
    if (m.empty()) damaged(options.name, "is damaged and cannot be decoded");
    if (upright == Upright::ByUs) turnUpright(m, header.orientation);
    const bool lies = header.orientation >= 5;
    if (m.cols != (lies ? header.height : header.width) || m.rows != (lies ? header.width : header.height))
      broken(options.name,
             message("states {1} x {2} pixels and holds {3} x {4}", header.width, header.height, m.cols, m.rows));
    return storedImage(m, options.name);
  } catch (const cv::Exception&) {
    damaged(options.name, "is damaged and cannot be decoded");
  }
}

StoredImage upright(StoredImage image, int orientation) {
  if (orientation <= 1 || orientation > 8) return image;
  const cv::Mat stored(image.height, image.width, CV_8UC(image.channels), image.eight.data());
  cv::Mat turned = stored.clone();
  turnUpright(turned, orientation);
  image.width = turned.cols;
  image.height = turned.rows;
  turned.copyTo(cv::Mat(turned.rows, turned.cols, turned.type(), image.eight.data()));
  return image;
}

}  // namespace sightline::readers
