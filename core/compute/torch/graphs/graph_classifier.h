// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

#include "core/compute/torch/networks/classifier.h"
#include "core/models/family_onnx.h"
#include "core/models/family_pt2.h"

namespace sightline {

/// Rebuilds the network of an ONNX model on LibTorch's operations and tries it on two random images. Its modules are
/// tapped by the paths that node names tell; a network that names none has its operations tapped instead.
/// A softmax or sigmoid at its end is left out where nobody asked for the outputs as they are: maps explain the score
/// before it, and probabilities are the same.
/// @param classCount what the network must give; 0: whatever it gives
/// @param inputSize of the images
/// @throws Error as OnnxFile, graphs::onnxProgram(); ModelMismatch as ProgramClassifier::tryOut()
std::shared_ptr<Classifier> loadOnnx(const OnnxConfig& config, int classCount, InputSize inputSize,
                                     const std::filesystem::path& file,
                                     OutputReading outputs = OutputReading::Automatic);

/// The same for a program that torch.export.save wrote (.pt2), whose graph tells paths and types of its modules.
/// @throws Error as ExportedFile, graphs::exportedProgram(); ModelMismatch as ProgramClassifier::tryOut()
std::shared_ptr<Classifier> loadExported(const ExportedConfig& config, int classCount, InputSize inputSize,
                                         const std::filesystem::path& file,
                                         OutputReading outputs = OutputReading::Automatic);

}  // namespace sightline
