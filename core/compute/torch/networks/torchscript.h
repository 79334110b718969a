// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

#include "core/compute/torch/networks/classifier.h"
#include "core/models/family_torchscript.h"

namespace sightline {

/// Loads a traced or scripted classifier that torch.jit.save wrote, in eval mode, and tries it on one blank image.
/// Its modules are tapped by their paths like those of our own networks; the second call of one module is "path#2". A
/// frozen archive has no modules any more: its operations are tapped instead, as "relu#16".
///
/// An archive is a program, but LibTorch's interpreter only knows tensor operations; those that touch files are
/// refused here before anything is loaded.
/// @param classCount what the network must give; 0: whatever it gives
/// @param inputSize of the images
/// @throws Error BadFormat (not such an archive, unknown operations, NaN weights), ModelMismatch (refuses the input
///         size, gives something that is not one row of logits, another number of classes)
std::shared_ptr<Classifier> loadTorchScript(const TorchScriptConfig& config, int classCount, InputSize inputSize,
                                            const std::filesystem::path& file,
                                            OutputReading outputs = OutputReading::Automatic);

/// "operation": type of taps of frozen archives.
inline constexpr const char* kOperationTap = "operation (the archive is frozen: its modules are gone)";

}  // namespace sightline
