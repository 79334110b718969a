// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/models/layer_info.h"
#include "core/models/model_spec.h"
#include "core/techniques/cam.h"
#include "core/types/prediction.h"
#include "core/types/region.h"
#include "core/types/saliency_map.h"

namespace sightline {

/// All of Grad-CAM for one image, model and class: any choice of layers is composed from it.
struct CamRecord {
  Prediction prediction;
  CamStack stack;
  int inputWidth = 0, inputHeight = 0;
  Region covers;
  double seconds = 0;  ///< it took to compute; 0 in records of versions before 0.2, which did not keep it
};

/// A map of any other technique.
struct MapRecord {
  Prediction prediction;
  int target = -1;
  SaliencyMap map;
  double seconds = 0;  ///< as in CamRecord
};

// The store's payloads: compact binary records in the machine's own byte order (a record of another machine or of
// another version does not decode). Labels are not in them: they come from the model's description. Decoding
// gives nothing for bytes that are not exactly one whole record.
std::vector<std::uint8_t> encode(const CamRecord& record);
std::vector<std::uint8_t> encode(const MapRecord& record);
std::vector<std::uint8_t> encode(const ModelLayers& layers);
/// What a network says of itself, a sentence each.
std::vector<std::uint8_t> encodeNotes(const std::vector<Message>& notes);
std::optional<CamRecord> decodeCamRecord(const std::vector<std::uint8_t>& bytes, const ModelSpec& model);
std::optional<MapRecord> decodeMapRecord(const std::vector<std::uint8_t>& bytes, const ModelSpec& model);
std::optional<ModelLayers> decodeLayers(const std::vector<std::uint8_t>& bytes);
std::optional<std::vector<Message>> decodeNotes(const std::vector<std::uint8_t>& bytes);

/// Keeps the ten most probable classes, and all logits: what the engine holds of each prediction.
Prediction trimmed(Prediction prediction);

}  // namespace sightline
