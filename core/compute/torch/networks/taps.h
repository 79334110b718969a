// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/compute/torch/kernels/libtorch.h"
#include "core/types/input_size.h"

namespace sightline {

/// How the dimensions of a module's output are to be read.
enum class TokenLayout {
  Nchw,  ///< batch, channels, height, width
  Nhwc,  ///< batch, height, width, channels (Swin)
  Bnc,   ///< batch, tokens, channels; tokens are a grid in raster order, after class tokens and their like
  None,  ///< no place in the image
};

/// How an output lies on the image.
struct TokenPlace {
  TokenLayout layout = TokenLayout::None;
  int prefixTokens = 0;    ///< Bnc: tokens before the grid
  int64_t gridHeight = 0;  ///< Bnc: rows of the grid; 0: it is square
};

/// Output of one call of one module during a forward pass.
struct Tap {
  std::string path;  ///< "layer4.2"
  std::string type;  ///< "Bottleneck"
  TokenPlace place;
  torch::Tensor output;  ///< undefined (Mode::Shapes only): the module gave something that is not one tensor
};

/// Collects module outputs of the forward passes that run on this thread while the recorder lives.
/// Networks never change a tensor in place after offering it, so a recorded activation stays what it was.
class TapRecorder {
 public:
  enum class Mode {
    Shapes,  ///< record everything, detached: for listing layers
    Alias,   ///< record tensors on the autograd tape: torch::autograd::grad(score, outputs)
    Leaf,    ///< the first wanted module reached becomes a leaf: backward stops there, the part before is free
  };
  /// @param wanted module paths; empty means all modules
  TapRecorder(Mode mode, std::set<std::string> wanted = {});
  ~TapRecorder();
  TapRecorder(const TapRecorder&) = delete;
  TapRecorder& operator=(const TapRecorder&) = delete;

  [[nodiscard]] const std::vector<Tap>& taps() const { return taps_; }

  /// Whether a recorder of this thread wants the output of the module at `path`: then it must be made on its own.
  [[nodiscard]] static bool listensTo(const std::string& path);

  /// Whether a recorder lives on this thread.
  [[nodiscard]] static bool isActive();

  /// Called by modules: passes `y` on, recorded if someone listens.
  static torch::Tensor offer(const std::string& path, const std::string& type, torch::Tensor y,
                             const TokenPlace& place);

 private:
  Mode mode_;
  std::set<std::string> wanted_;
  std::vector<Tap> taps_;
  TapRecorder* previous_;
};

/// An activation or gradient as channels x height x width for batch item 0, or an undefined tensor when the
/// layout has no grid.
torch::Tensor toChannelsFirst(const torch::Tensor& batch, const TokenPlace& place);

/// Whether a grid may lie on an image: its proportions are the image's, but for a row or column that strides and
/// padding add or take. On square images, square.
bool isOnTheImage(int64_t gridHeight, int64_t gridWidth, int64_t imageHeight, int64_t imageWidth);

/// Paths of outputs that are laid out like maps (Nchw) and are none: attention between tokens, which has as many rows
/// as a sequence elsewhere has tokens, and what has not the proportions of the image. For programs whose layouts are
/// guessed.
/// @param taps of one image of this size
std::set<std::string> notOnTheImage(const std::vector<Tap>& taps, InputSize image);

}  // namespace sightline
