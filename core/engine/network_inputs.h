// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/sha256.h"
#include "core/image/preprocessing.h"
#include "core/study/cell_key.h"
#include "core/study/definition.h"
#include "core/study/settings.h"
#include "core/types/plane.h"

namespace sightline {

class ResultStore;

/// What the networks of a study are given for its images, and what keys of kept results need to know of it, for
/// measures that go through maps one after the other. For one thread.
class NetworkInputs {
 public:
  /// @param study, settings  must outlive it  @param store  remembers the hashes of files; may be null
  NetworkInputs(const StudyDefinition& study, const AnalysisSettings& settings, std::shared_ptr<ResultStore> store);
  ~NetworkInputs();

  /// Valid until the next call. @throws Error when the image cannot be read
  const ModelInput& of(const CellKey& key, const ModelSpec& spec);
  /// Network, what it is given, the class and the map, added to `hash`. @param map  in the input's pixels, or bytes
  /// that stand for it
  void addTo(Sha256& hash, const CellKey& key, const ModelSpec& spec, int target, std::string_view map);
  void addTo(Sha256& hash, const CellKey& key, const ModelSpec& spec, int target, const Plane<float>& map);

 private:
  const StudyDefinition& study_;
  const AnalysisSettings& settings_;
  std::shared_ptr<ResultStore> store_;
  std::map<int, std::string> weights_;
  std::pair<std::string, ModelInput> input_;  ///< the last one, by what decided it
};

}  // namespace sightline
