// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/network_inputs.h"

#include "core/dataset/item_reading.h"
#include "core/image/image_io.h"
#include "core/models/weights_hash.h"
#include "core/store/result_store.h"

namespace sightline {
namespace {

template <class T>
std::string_view bytesOf(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace

NetworkInputs::NetworkInputs(const StudyDefinition& study, const AnalysisSettings& settings,
                             std::shared_ptr<ResultStore> store)
    : study_(study), settings_(settings), store_(std::move(store)) {}

NetworkInputs::~NetworkInputs() = default;

const ModelInput& NetworkInputs::of(const CellKey& key, const ModelSpec& spec) {
  const DatasetItem& item = study_.dataset.items[static_cast<std::size_t>(key.image)];
  std::string what = std::to_string(key.image) + "|" + describe(spec.preprocessing) + "|" + toString(settings_.window);
  if (input_.first != what)
    input_ = {std::move(what),
              prepareInput(readImage(item.image, readingOf(item, settings_.window)), spec.preprocessing)};
  return input_.second;
}

void NetworkInputs::addTo(Sha256& hash, const CellKey& key, const ModelSpec& spec, int target, std::string_view map) {
  std::string& weights = weights_[key.model];
  if (weights.empty())
    weights = store_ ? weightsHash(spec.weights, [&](const auto& file) { return store_->fileHash(file); })
                     : weightsHash(spec.weights);
  hash.field(weights);
  hash.field(toJson(spec.architecture));
  hash.field(describe(spec.preprocessing));
  hash.field(std::to_string(target));
  hash.field(bytesOf(of(key, spec).values));
  hash.field(map);
}

void NetworkInputs::addTo(Sha256& hash, const CellKey& key, const ModelSpec& spec, int target,
                          const Plane<float>& map) {
  addTo(hash, key, spec, target,
        std::string_view(reinterpret_cast<const char*>(map.data()), map.size() * sizeof(float)));
}

}  // namespace sightline
