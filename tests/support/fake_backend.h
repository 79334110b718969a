// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/compute/compute_backend.h"

namespace sightline::testing {

/// One call of a FakeBackend as it began.
struct FakeCall {
  /// "load", "weightsHash", "notes", "layers", "predict", "gradCam", "integratedGradients", "explain",
  /// "lend", "scores", "traits"
  std::string method;
  std::string model;        ///< id
  std::uint64_t image = 0;  ///< fingerprintOf(input.pixels), see SyntheticStudy::inputFingerprints()
  int target = -1;
  std::vector<std::string> layers;  ///< as asked for
};

/// What a test tells the fake and learns from it; thread-safe, outlives the backend.
class FakeControl {
 public:
  /// Every call of `method` takes this long (checking its stop token and reporting progress meanwhile).
  void setDelay(const std::string& method, std::chrono::milliseconds delay);
  /// A call for which `when` holds throws `error`; replaces what was set before; {} ends it.
  void failWhen(std::function<bool(const FakeCall&)> when,
                Error error = Error(ErrorCode::Internal, "the fake backend", "was told to fail"));
  /// From now on every value of every attribution and map is this: NaN, 0... {} ends it.
  void fillMaps(std::optional<float> value);
  /// What a model says of itself from now on; by id.
  void setNotes(const std::string& model, std::vector<Message> notes);
  /// What every network can be asked, and what its scores mean, from now on.
  void setCapabilities(NetworkCapabilities capabilities);
  void setMeaning(ScoreMeaning meaning);
  /// The class score does not depend on layers for which this holds, by path; {} ends it.
  void setZeroGradient(std::function<bool(const std::string&)> layers);
  /// The factory throws this until it is taken back with {}.
  void failFactory(std::optional<Error> error);

  /// From now on calls of `method` (empty: gradCam and integratedGradients) wait, once begun, until release() or
  /// their stop token.
  void hold(const std::string& method = {});
  void release();
  /// Waits until a call is held now. False when none was after `seconds`.
  [[nodiscard]] bool waitUntilHeld(double seconds = 10);

  [[nodiscard]] std::vector<FakeCall> calls() const;
  [[nodiscard]] int count(const std::string& method) const;
  [[nodiscard]] int backendsMade() const;
  [[nodiscard]] int cancelledCalls() const;
  void clearCalls();

 private:
  friend class FakeBackend;
  friend BackendFactory fakeBackendFactory(std::shared_ptr<FakeControl> control);
  void begin(const FakeCall& call, const std::stop_token& stop, const ProgressSink& progress, bool holdable);

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::map<std::string, std::chrono::milliseconds> delays_;
  std::optional<std::pair<std::function<bool(const FakeCall&)>, Error>> failure_;
  std::optional<Error> factoryError_;
  std::optional<float> fill_;
  std::function<bool(const std::string&)> zeroGradient_;
  std::map<std::string, std::vector<Message>> notes_;
  NetworkCapabilities capabilities_;
  ScoreMeaning meaning_;
  std::vector<FakeCall> calls_;
  bool holding_ = false;
  std::string heldMethod_;
  int held_ = 0, made_ = 0, cancelled_ = 0;
};

/// A compute backend without LibTorch: predictions, CAMs and attributions are simple deterministic functions of
/// the image, the class and the model, so that maps look like maps and the synthetic study's predictions are
/// mostly right. Five to six layers per family; `conv1` can be asked for though it is no candidate, `fc` cannot.
BackendFactory fakeBackendFactory(std::shared_ptr<FakeControl> control = std::make_shared<FakeControl>());

}  // namespace sightline::testing
