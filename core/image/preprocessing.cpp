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
  if (p.size < 1 || p.size > kLargestInput || p.height < 0 || p.height > kLargestInput)
    fail(p.inputSize().isSquare() ? message("has input size {1}", p.size)
                                  : message("has input size {1} x {2}", p.size, p.height),
         message("Choose a size from 1 to {1} pixels; 224 is usual.", kLargestInput));
  if (infoOf(p.method).crops && !(p.cropFraction > 0 && p.cropFraction <= 1))
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

/// What is cropped to the input's width or height; may be beyond every image.
double beforeCrop(int extent, const Preprocessing& p) { return std::floor(extent / p.cropFraction); }

Image centreOf(const Image& resized, const Preprocessing& p, Region& covers) {
  const auto [w, h] = p.inputSize();
  const auto margin = [&](int side, int kept) {
    return p.method == Preprocessing::Method::Timm ? bankersHalf(side - kept) : (side - kept) / 2;
  };
  const int left = margin(resized.width, w), top = margin(resized.height, h);
  covers = {static_cast<double>(left) / resized.width, static_cast<double>(top) / resized.height,
            static_cast<double>(w) / resized.width, static_cast<double>(h) / resized.height};
  Image out{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 3)};
  for (int y = 0; y < h; ++y)
    std::memcpy(out.pixel(0, y), resized.pixel(left, top + y), static_cast<std::size_t>(w) * 3);
  return out;
}

Image enlarged(const Image& image, const Preprocessing& p, double width, double height) {
  if (width * height > 1e8)
    throw Error(ErrorCode::InvalidOption, "preprocessing",
                message("would enlarge an image of {1} x {2} beyond 100 megapixels", image.width, image.height),
                "Use an image that is less elongated, or the method 'squash'.");
  return resizedBy(p.filter, image, static_cast<int>(width), static_cast<int>(height));
}

/// torchvision's Resize of the shorter side (antialiased); the longer side is rounded down, as transformers does, too.
Image shorterSideResized(const Image& image, const Preprocessing& p) {
  const double shortTarget = beforeCrop(p.size, p);
  const int shorter = std::min(image.width, image.height), longer = std::max(image.width, image.height);
  const double longTarget = shortTarget * longer / shorter;
  return image.width <= image.height ? enlarged(image, p, shortTarget, longTarget)
                                     : enlarged(image, p, longTarget, shortTarget);
}

/// timm's ResizeKeepRatio: the smallest image of the same proportions, rounded, that covers what is cropped.
Image covering(const Image& image, const Preprocessing& p) {
  const auto [w, h] = p.inputSize();
  const double ratio = std::min(image.width / beforeCrop(w, p), image.height / beforeCrop(h, p));
  return enlarged(image, p, std::max(std::nearbyint(image.width / ratio), static_cast<double>(w)),
                  std::max(std::nearbyint(image.height / ratio), static_cast<double>(h)));
}

}  // namespace

std::span<const PreparationMethod> preparationMethods() {
  using Method = Preprocessing::Method;
  static const std::array kMethods{
      PreparationMethod{Method::Timm, "timm", true, "Shorter side resized, centre cropped (timm)"},
      PreparationMethod{Method::Squash, "squash", false, "Whole image squashed to a square"},
      PreparationMethod{Method::PilSquash, "pil-squash", false, "Whole image squashed, antialiased (Pillow)"},
      PreparationMethod{Method::Transformers, "transformers", true,
                        "Shorter side resized, centre cropped (transformers)"},
      PreparationMethod{Method::TransformersSquash, "transformers-squash", true,
                        "Squashed to a square, centre cropped (transformers)"}};
  return kMethods;
}

const PreparationMethod& infoOf(Preprocessing::Method method) {
  for (const PreparationMethod& m : preparationMethods())
    if (m.method == method) return m;
  throw Error(ErrorCode::Internal, "preprocessing", "has no name for its method");
}

Message preparationMethodIds() {
  std::vector<Message> ids;
  for (const PreparationMethod& method : preparationMethods()) ids.push_back(Message::verbatim(std::string(method.id)));
  const Message last = ids.back();
  ids.pop_back();
  return message("{1} or {2}", joined(ids, "{1}, {2}"), last);
}

std::string methodId(Preprocessing::Method method) { return std::string(infoOf(method).id); }

Preprocessing::Method methodFromId(const std::string& id) {
  for (const PreparationMethod& m : preparationMethods())
    if (id == m.id) return m.method;
  throw Error(ErrorCode::InvalidOption, id, "is not a way to prepare images",
              message("Use {1}.", preparationMethodIds()));
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
  if (!p.inputSize().isSquare()) out += "x" + std::to_string(p.height);
  // The shortest text that reads back as the same number: it tells any two apart (this line is part of fingerprints)
  // and people see 0.485, not 0.485000014.
  const auto append = [&out](const char* name, auto value) {
    std::array<char, 40> digits{};
    out.append(name).append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  };
  if (infoOf(p.method).crops) append(" crop=", p.cropFraction);
  // Said only where it is not what it was before there was a choice: this line is part of fingerprints.
  if (p.method != Preprocessing::Method::Squash && p.filter == Preprocessing::Filter::Bilinear)
    out += " filter=bilinear";
  for (std::size_t i = 0; i < 3; ++i) append(i == 0 ? " mean=" : ",", p.mean[i]);
  for (std::size_t i = 0; i < 3; ++i) append(i == 0 ? " std=" : ",", p.std[i]);
  return out;
}

InputSize inputSizeFrom(const std::string& text) {
  const auto side = [&](std::string_view digits) {
    int value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc() || end != digits.data() + digits.size() || value < 1 || value > kLargestInput)
      throw Error(ErrorCode::InvalidOption, text, "is no size of a network's input",
                  message("Give its side, or its width and height as 320x240, from 1 to {1} pixels.", kLargestInput));
    return value;
  };
  const std::string_view whole = text;
  const auto by = whole.find('x');
  if (by == std::string_view::npos) return side(whole);
  return {side(whole.substr(0, by)), side(whole.substr(by + 1))};
}

ModelInput prepareInput(const Image& image, const Preprocessing& p) {
  check(p);
  if (image.empty()) throw Error(ErrorCode::InvalidOption, "preprocessing", "was given an image without pixels");
  ModelInput input;
  const InputSize size = p.inputSize();
  switch (p.method) {
    case Preprocessing::Method::Timm:
    case Preprocessing::Method::Transformers:
      input.pixels = centreOf(size.isSquare() ? shorterSideResized(image, p) : covering(image, p), p, input.covers);
      break;
    case Preprocessing::Method::Squash: input.pixels = resizeLinear(image, size.width, size.height); break;
    case Preprocessing::Method::PilSquash: input.pixels = resizedBy(p.filter, image, size.width, size.height); break;
    case Preprocessing::Method::TransformersSquash:
      input.pixels =
          centreOf(enlarged(image, p, beforeCrop(size.width, p), beforeCrop(size.height, p)), p, input.covers);
      break;
  }
  input.values = normalised(input.pixels, p);
  return input;
}

std::vector<float> normalised(const Image& pixels, const Preprocessing& p) {
  const std::size_t area = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
  std::vector<float> values(area * 3);
  for (std::size_t c = 0; c < 3; ++c) {
    // 256 possible samples: three float32 operations each, in torchvision's order (divide, subtract, divide).
    std::array<float, 256> sample;
    for (std::size_t v = 0; v < 256; ++v) {
      const float scaled = static_cast<float>(v) / 255.0f;
      sample[v] = (scaled - p.mean[c]) / p.std[c];
    }
    for (std::size_t i = 0; i < area; ++i) values[c * area + i] = sample[pixels.rgb[i * 3 + c]];
  }
  return values;
}

}  // namespace sightline
