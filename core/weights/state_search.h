// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/weights/state_pickle.h"

namespace sightline {

using PickledId = std::uint32_t;  ///< of a value among all of a pickle

/// A value that a pickle makes.
struct PickledValue {
  /// Opaque: something that only its own program could make, of which nothing but the name is kept.
  enum class Kind { None, Number, Text, Tuple, List, Dict, Global, Storage, Tensor, Opaque };
  Kind kind = Kind::None;
  std::int64_t number = 0;       ///< Number (also true and false); Tensor: offset
  std::string text;              ///< Text; Global, Opaque: "module name"; Storage, Tensor: the storage's key
  std::string dtype;             ///< Storage, Tensor; "?name" for a type that is not known here
  std::vector<PickledId> items;  ///< Tuple, List; Dict: key, value, key, value, ...
  std::vector<std::int64_t> shape, strides;  ///< Tensor
};

/// The state dict within what training programs put around it. A dictionary of a wrapper's name comes before tensors
/// beside it (best_acc1, a loss): state dicts hold no dictionaries.
/// @param outermost    what the pickle is
/// @param firstOpaque  the first name that is not known; empty: none
/// @throws Error as readStatePickle()
PickledState findStateDict(const std::vector<PickledValue>& values, PickledId outermost, const std::string& firstOpaque,
                           const std::string& file);

Error damagedPickle(const std::string& file, const Message& problem);
/// @param what  the pickle asks for
Error refusedPickle(const std::string& file, const Message& what);

}  // namespace sightline
