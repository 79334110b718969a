// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/preprocessing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "core/image/resize.h"

namespace sightline {
namespace {

constexpr int kLargestInput = 4096;  // far above every published classifier; keeps a typing slip from taking the memory

void check(const Preprocessing& p) {
  const auto fail = [](const Message& what, const Message& remedy) {
    throw Error(ErrorCode::InvalidOption, "preprocessing", what, remedy);
  };
  if (p.size < 1 || p.size > kLargestInput)
    fail(message("has input size {1}", p.size),
         message("Choose a size from 1 to {1} pixels; 224 is usual.", kLargestInput));
  if (p.method == Preprocessing::Method::Timm && !(p.cropFraction > 0 && p.cropFraction <= 1))
    fail(message("has crop fraction {1}", std::to_string(p.cropFraction)),
         "Choose a fraction above 0 and up to 1; 0.875 is usual.");
  for (int c = 0; c < 3; ++c) {
    const float mean = p.mean[static_cast<std::size_t>(c)], std = p.std[static_cast<std::size_t>(c)];
    if (!std::isfinite(mean)) fail("has a mean that is not a number", "Give three finite means, one per channel.");
    if (!std::isfinite(std) || std <= 0)
      fail(message("has standard deviation {1}", std::to_string(std)),
           "Give three standard deviations above 0, one per channel.");
  }
}

/// Python's round(): halves go to the even neighbour. torchvision's CenterCrop uses it.
int bankersHalf(int doubled) {
  const int down = doubled / 2;
  return doubled % 2 == 0 || down % 2 == 0 ? down : down + 1;
}

Image resizedBy(Preprocessing::Filter filter, const Image& image, int width, int height) {
  return filter == Preprocessing::Filter::Bilinear ? resizePillowBilinear(image, width, height)
                                                   : resizePillowBicubic(image, width, height);
}

/// timm's evaluation transform: torchvision Resize of the shorter side (antialiased), then CenterCrop.
Image timmTransform(const Image& image, const Preprocessing& p, Region& covers) {
  const double shortExact = std::floor(p.size / p.cropFraction);
  const int shorter = std::min(image.width, image.height), longer = std::max(image.width, image.height);
  const double longExact = shortExact * longer / shorter;
  if (shortExact * longExact > 1e8)
    throw Error(ErrorCode::InvalidOption, "preprocessing",
                message("would enlarge an image of {1} x {2} beyond 100 megapixels", image.width, image.height),
                "Use an image that is less elongated, or the method 'squash'.");
  const int shortTarget = static_cast<int>(shortExact), longTarget = static_cast<int>(longExact);
  const bool portrait = image.width <= image.height;
  const int width = portrait ? shortTarget : longTarget, height = portrait ? longTarget : shortTarget;
  const Image resized = resizedBy(p.filter, image, width, height);

  const int left = bankersHalf(width - p.size), top = bankersHalf(height - p.size);
  covers = {static_cast<double>(left) / width, static_cast<double>(top) / height, static_cast<double>(p.size) / width,
            static_cast<double>(p.size) / height};
  Image out{p.size, p.size, std::vector<std::uint8_t>(static_cast<std::size_t>(p.size) * p.size * 3)};
  for (int y = 0; y < p.size; ++y)
    std::memcpy(out.pixel(0, y), resized.pixel(left, top + y), static_cast<std::size_t>(p.size) * 3);
  return out;
}

}  // namespace

std::string methodId(Preprocessing::Method method) {
  switch (method) {
    case Preprocessing::Method::Timm: return "timm";
    case Preprocessing::Method::Squash: return "squash";
    case Preprocessing::Method::PilSquash: return "pil-squash";
  }
  throw Error(ErrorCode::Internal, "preprocessing", "has no name for its method");
}

Preprocessing::Method methodFromId(const std::string& id) {
  using Method = Preprocessing::Method;
  for (const auto m : {Method::Timm, Method::Squash, Method::PilSquash})
    if (id == methodId(m)) return m;
  throw Error(ErrorCode::InvalidOption, id, "is not a way to prepare images", "Use timm, squash or pil-squash.");
}

std::string filterId(Preprocessing::Filter filter) {
  return filter == Preprocessing::Filter::Bilinear ? "bilinear" : "bicubic";
}

Preprocessing::Filter filterFromId(const std::string& id) {
  for (const auto f : {Preprocessing::Filter::Bicubic, Preprocessing::Filter::Bilinear})
    if (id == filterId(f)) return f;
  throw Error(ErrorCode::InvalidOption, id, "is not a way to resize images", "Use bicubic or bilinear.");
}

std::string describe(const Preprocessing& p) {
  std::string out = methodId(p.method) + " size=" + std::to_string(p.size);
  // The shortest text that reads back as the same number: it tells any two apart (this line is part of fingerprints)
  // and people see 0.485, not 0.485000014.
  const auto append = [&out](const char* name, auto value) {
    std::array<char, 40> digits{};
    out.append(name).append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  };
  if (p.method == Preprocessing::Method::Timm) append(" crop=", p.cropFraction);
  // Said only where it is not what it was before there was a choice: this line is part of fingerprints.
  if (p.method != Preprocessing::Method::Squash && p.filter == Preprocessing::Filter::Bilinear)
    out += " filter=bilinear";
  for (std::size_t i = 0; i < 3; ++i) append(i == 0 ? " mean=" : ",", p.mean[i]);
  for (std::size_t i = 0; i < 3; ++i) append(i == 0 ? " std=" : ",", p.std[i]);
  return out;
}

ModelInput prepareInput(const Image& image, const Preprocessing& p) {
  check(p);
  if (image.empty()) throw Error(ErrorCode::InvalidOption, "preprocessing", "was given an image without pixels");
  ModelInput input;
  switch (p.method) {
    case Preprocessing::Method::Timm: input.pixels = timmTransform(image, p, input.covers); break;
    case Preprocessing::Method::Squash: input.pixels = resizeLinear(image, p.size, p.size); break;
    case Preprocessing::Method::PilSquash: input.pixels = resizedBy(p.filter, image, p.size, p.size); break;
  }
  const std::size_t area = static_cast<std::size_t>(p.size) * static_cast<std::size_t>(p.size);
  input.values.resize(area * 3);
  for (std::size_t c = 0; c < 3; ++c) {
    // 256 possible samples: three float32 operations each, in torchvision's order (divide, subtract, divide).
    std::array<float, 256> normalised;
    for (std::size_t v = 0; v < 256; ++v) {
      const float scaled = static_cast<float>(v) / 255.0f;
      normalised[v] = (scaled - p.mean[c]) / p.std[c];
    }
    for (std::size_t i = 0; i < area; ++i) input.values[c * area + i] = normalised[input.pixels.rgb[i * 3 + c]];
  }
  return input;
}

}  // namespace sightline
