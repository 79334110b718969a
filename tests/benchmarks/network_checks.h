// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/compute/torch/networks/classifier.h"
#include "core/models/model_spec.h"

/// What sightline-bench-networks measures besides speed.
namespace sightline::bench {

/// Writes the golden weight formula (docs/numerics.md, Formula weights) into a network; `arch` as for
/// test::formulaTensor(). Eval mode, no gradients.
void fillWithFormula(Classifier& network, const std::string& arch);

/// Prints, as tables in Markdown, how far networks, Grad-CAM and preprocessing are from the reference's values in a
/// folder laid out as tests/golden (which holds them for the small networks; the full data also for the full-size
/// ones).
void printParity(const std::filesystem::path& golden);

/// Prints, per network, the overlap (topFifthOverlap) of fast XRAI maps with the exact ones (200 gradients), mean and
/// lowest over the images, for each number of points per baseline (tolerance 0); then, per network and by what was
/// stated, how far ExpectedAgreement was from what was found. Every map on stderr.
/// @param networks  identifiers (the demo's with their weights, published ones with formula weights), model files
/// (.json) or TorchScript archives (.pt), "@SIZE" behind them for images of another size than the network's own
void printFastAgreement(const std::vector<std::string>& networks, const std::vector<std::filesystem::path>& pictures,
                        const std::vector<int>& points, int threads);

/// Writes the study's four networks as safetensors, loads each several times as the programs do, then keeps all four
/// and runs each. Seconds and resident memory.
nlohmann::ordered_json measureLoading();

/// A network in a file (.onnx, .pt2) against a published one of ours: forward passes and gradients of the input for 1
/// and 4 images, in turns, in seconds of the processor (medians), and the ratios.
nlohmann::ordered_json measureGraph(const std::filesystem::path& file, const std::string& native, int turns);

}  // namespace sightline::bench
