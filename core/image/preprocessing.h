// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <vector>

#include "core/types/image.h"
#include "core/types/region.h"

namespace sightline {

/// How an image becomes a network's input. First-class, visible, and recorded with every number.
struct Preprocessing {
  /// Timm: shorter side to floor(size/crop) with Pillow's antialiased filter, then centre crop (timm's eval).
  /// Squash: cv2.resize to size x size, bilinear without antialiasing, aspect ignored (pytorch-grad-cam's
  ///         examples).
  /// PilSquash: Pillow resize to size x size, aspect ignored (PAIR's notebook).
  enum class Method { Timm, Squash, PilSquash };

  /// Pillow's filter, antialiased both; for Timm and PilSquash. torchvision trains with bilinear.
  enum class Filter { Bicubic, Bilinear };

  Method method = Method::Timm;
  int size = 224;               ///< side of the square input in pixels
  double cropFraction = 0.875;  ///< Timm only, in (0,1]
  std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
  std::array<float, 3> std{0.229f, 0.224f, 0.225f};
  Filter filter = Filter::Bicubic;

  bool operator==(const Preprocessing&) const = default;
};

/// "timm", "squash", "pil-squash" and back. @throws Error InvalidOption.
std::string methodId(Preprocessing::Method method);
Preprocessing::Method methodFromId(const std::string& id);
/// "bicubic", "bilinear" and back. @throws Error InvalidOption.
std::string filterId(Preprocessing::Filter filter);
Preprocessing::Filter filterFromId(const std::string& id);
/// One line for methods texts and fingerprints, holding every field.
std::string describe(const Preprocessing& preprocessing);

/// An image as a network sees it.
struct ModelInput {
  Image pixels;               ///< 8-bit RGB at the input size, after resize and crop
  std::vector<float> values;  ///< normalised, CHW, (u8/255 - mean)/std in float32
  Region covers;              ///< part of the original image that the network sees
};

/// @throws Error InvalidOption for a non-positive size, std of 0 or crop outside (0,1].
ModelInput prepareInput(const Image& image, const Preprocessing& preprocessing);

}  // namespace sightline
