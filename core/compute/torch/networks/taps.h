// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace sightline {

/// How the dimensions of a module's output are to be read.
enum class TokenLayout {
  Nchw,  ///< batch, channels, height, width
  Nhwc,  ///< batch, height, width, channels (Swin)
  Bnc,   ///< batch, tokens, channels; tokens are a square grid in raster order, no class token (CaiT)
  None,  ///< no place in the image
};

/// Output of one call of one module during a forward pass.
struct Tap {
  std::string path;  ///< "layer4.2"
  std::string type;  ///< "Bottleneck"
  TokenLayout layout = TokenLayout::None;
  torch::Tensor output;  ///< undefined (Mode::Shapes only): the module gave something that is not one tensor
  int prefixTokens = 0;  ///< Bnc: tokens before the grid
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
  static torch::Tensor offer(const std::string& path, const std::string& type, torch::Tensor y, TokenLayout layout,
                             int prefixTokens = 0);

 private:
  Mode mode_;
  std::set<std::string> wanted_;
  std::vector<Tap> taps_;
  TapRecorder* previous_;
};

/// An activation or gradient as channels x height x width for batch item 0, or an undefined tensor when the
/// layout has no grid. Tokens, after the first `prefixTokens`, must form a square grid.
torch::Tensor toChannelsFirst(const torch::Tensor& batch, TokenLayout layout, int prefixTokens = 0);

/// Paths of outputs that are laid out like maps (Nchw) and are none: attention between tokens, which has as many rows
/// as a sequence elsewhere has tokens, and what is not square although the image is. For programs whose layouts are
/// guessed.
/// @param taps of one square image
std::set<std::string> notOnTheImage(const std::vector<Tap>& taps);

}  // namespace sightline
