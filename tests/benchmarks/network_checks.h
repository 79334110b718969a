// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "core/models/classifier.h"
#include "core/models/model_spec.h"

/// What sightline-bench-networks measures besides speed.
namespace sightline::bench {

/// Writes the golden weight formula (NUMERICS A1) into a network; `arch` as for test::formulaTensor(). Eval mode, no gradients.
void fillWithFormula(Classifier& network, const std::string& arch);

/// Prints, as tables in Markdown, how far networks, Grad-CAM and preprocessing are from the reference's values in a
/// folder laid out as tests/golden (which holds them for the small networks; the full data also for the full-size ones).
void printParity(const std::filesystem::path& golden);

/// Writes the study's four networks as safetensors, loads each several times as the programs do, then keeps all four
/// and runs each. Seconds and resident memory.
nlohmann::ordered_json measureLoading();

}  // namespace sightline::bench
